import type { Step } from '../law/application-steps.ts'

/** A decision of the Academic Affairs Office that counts. */
export type OfficeStep = Step & { readonly by: 'aao'; readonly person: string; readonly reason: string }
