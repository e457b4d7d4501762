import type { Config } from '../../functions/config.ts'
import { channelToken } from '../../functions/entry/secret.ts'
import { functionNames } from '../../functions/index.ts'
import { createSigner } from '../../functions/tokens/signature.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { answersTopic } from './offices.ts'

/** What Google and SendGrid tell the functions while people work: answers, edits, replies, deliveries, the time. */
export function liveConnections({ workbooks, signingKeys, inboundSecret }: Config) {
  const token = channelToken(createSigner(signingKeys[0], signingKeys.slice(1)))
  return {
    ...whatThereIs(workbooks),
    ...mailConnections(inboundSecret),
    topics: { [answersTopic]: '/functions/onFormResponse' },
    driveNotices: `/functions/onWorkbookChange?token=${encodeURIComponent(token)}`,
    driveNoticeSeconds: 1,
    understood: {
      tab: repliesTab.title,
      from: repliesTab.columns.from.header,
      words: repliesTab.columns.text.header,
      shown: [repliesTab.columns.decision.header, repliesTab.columns.standing.header],
    },
    schedules: [{ name: 'tick', url: '/functions/onTick', everySeconds: 60 }],
  }
}

/**
 * While a story is told only replies are delivered by themselves; its teller wakes the functions after each chapter.
 * Delivery events would cost a pass more for each: its letters stay “sent”, later ones become “delivered”.
 */
export function storyConnections({ inboundSecret }: Config) {
  return {
    ...mailConnections(inboundSecret),
    mailEvents: null,
    topics: {},
    driveNotices: null,
    schedules: [],
  }
}

const mailConnections = (inboundSecret: string) => ({
  inboundMail: `/functions/onReply/${encodeURIComponent(inboundSecret)}`,
  mailEvents: '/functions/onMailEvent',
})

/** What the workspace's front page and directory list. */
function whatThereIs(workbooks: Config['workbooks']) {
  return {
    workbooks: workbooks.map(({ workbookId, programme }) => ({ id: workbookId, programme })),
    forms: workbooks.flatMap(({ forms, programme }) =>
      Object.values(forms).map(({ id }) => ({ id, programme })),
    ),
    functions: Object.fromEntries(functionNames.map(name => [name, `/functions/${name}`])),
  }
}
