import { attentionTab } from '../../sheets-schema/common/attention.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { printReplyAddress, signReplyAddress } from '../../functions/tokens/reply-address.ts'
import type { Row } from '../desk.ts'
import { replyFrom } from '../pass/reply-from.ts'
import { setClock } from '../people.ts'
import type { TestOffice } from '../world.ts'

/** An office driven as people drive it: by cells that are typed, replies and days that pass. */
export class DrivenOffice {
  readonly office: TestOffice
  private readonly results: Tab

  /** `results`: the tab in which its cases stand. */
  constructor(office: TestOffice, results: Tab) {
    this.office = office
    this.results = results
  }

  /** Replies to a question, by its code, that was put about a case. */
  async replyTo(
    code: string,
    person: string,
    subject: string,
    words: string,
    version: number,
  ): Promise<void> {
    const { signer, replyDomain } = this.office.world
    const address = signReplyAddress({ case: subject, kind: code, version }, person, signer)
    await this.office.pass(replyFrom(person, printReplyAddress(address, replyDomain), words))
  }

  /** Types cells of one row and looks. */
  async type(tab: Tab, key: string, cells: Row): Promise<void> {
    for (const [header, value] of Object.entries(cells)) await this.office.desk.type(tab, key, header, value)
    await this.office.pass()
  }

  async clock(now: string): Promise<void> {
    await setClock(this.office, now)
    await this.office.pass()
  }

  async row(key: string, tab = this.results): Promise<Row> {
    const row = await this.office.desk.row(tab, key)
    if (!row) throw new Error(`${tab.title} has no row ${key}`)
    return row
  }

  /** What Needs attention says of a row. */
  async attention(row: string): Promise<readonly Row[]> {
    const all = await this.office.desk.rows(attentionTab)
    return all.filter(each => each['Row'] === row)
  }

  close(): Promise<void> {
    return this.office.close()
  }
}
