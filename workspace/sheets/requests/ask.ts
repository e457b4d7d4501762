import type { Request } from '../protocol.ts'

/** What a request of one kind brings. */
export type Ask<Kind extends keyof Request> = NonNullable<Request[Kind]>
