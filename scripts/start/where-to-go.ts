import { programmes } from '../../functions/programmes/list.ts'
import type { Opened } from './open.ts'

/** What is printed when everything is ready: who goes where. */
export function whereToGo({ url, config, isNew }: Opened, folder: string, seconds: number): string {
  const offices = config.workbooks.map(({ code, programme: name, workbookId, forms }) => {
    const programme = programmes.find(each => each.name === name)
    const first = programme?.forms[0]?.name ?? ''
    return { code, title: programme?.schema.title ?? name, workbookId, form: forms[first]?.url ?? url }
  })
  const width = Math.max(...offices.map(({ title }) => title.length))
  const rows = (address: (office: (typeof offices)[number]) => string) =>
    offices.map(office => `    ${office.title.padEnd(width)}  ${address(office)}`)
  return [
    '',
    `Credence is ready at ${url} (${seconds.toFixed(1)} s${isNew ? '' : `, going on with ${folder}`}).`,
    '',
    '  Students fill in a form',
    ...rows(({ form }) => form),
    '  Supervisors answer their mail',
    `    ${url}/mail`,
    '  Staff work in the workbook',
    ...rows(({ workbookId }) => `${url}/spreadsheets/d/${workbookId}/edit`),
    '  and print and export what is in it',
    ...rows(({ code }) => `${config.publicUrl}/recordsPage?office=${code}`),
    '',
    `All forms and the clock: ${url}/   ·   Ctrl-C ends it; the data stays in ${folder}.`,
    '',
  ].join('\n')
}
