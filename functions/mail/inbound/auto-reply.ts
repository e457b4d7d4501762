import type { InboundMail } from './inbound.ts'

/** Why a mail is no person's answer; the first sign found is told. */
export type AutomaticSign =
  | 'bounce'
  | 'auto-submitted'
  | 'mailing-list'
  | 'own-mail'
  | 'robot-sender'
  | 'subject'
  | 'body'

type Letter = Pick<InboundMail, 'envelope' | 'from' | 'headers' | 'subject'>

const robots =
  /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|auto-?reply|notifications?)(?:[+.=-].*)?@/iu
const subjects =
  /^\s*(?:(?:re|回复|回覆|答复)\s*[:：]\s*)*[[【(（]?\s*(?:automatic reply|auto[- ]?reply|auto(?:matic)? response|auto\s*[:：]|out of (?:the )?office|ooo\b|away from|on (?:annual |sick )?leave|vacation|undeliver(?:able|ed)|delivery (?:status notification|has failed|failure)|mail delivery|returned mail|failure notice|read\s*[:：]|not read\s*[:：]|已读\s*[:：]|已讀\s*[:：]|自动回复|自動回覆|自動回復|自動回信|自动答复|自动应答|自動回應|不在辦公室|不在办公室|外出|休假|请假|請假|系统退信|系統退信|退信|傳遞狀態通知|无法投递|無法傳遞|未能送达|未傳遞)/iu
const bodies = [
  /\bi am (?:currently )?(?:out of (?:the |my )?office|on (?:annual |sick |parental |maternity )?leave|on vacation|away)\b/iu,
  /\bi'm (?:currently )?(?:out of (?:the |my )?office|on (?:annual |sick |parental |maternity )?leave|on vacation|away)\b/iu,
  /(?:this is an? (?:auto(?:matic|mated)|system)[- ](?:generated )?(?:reply|response|message)|automatically generated|do not reply to this)/iu,
  /(?:自動回[覆復信應]|自动回[复信应]|自动答复|系統自動|系统自动|此為自動|此为自动)/u,
  /(?:感[謝谢].{0,12}[來来]信.{0,30}(?:已收到|收到了|[儘尽盡]快|[會会]在)|[您你]的?(?:[郵邮]件|[來来]信)(?:我)?(?:已[經经])?(?:收到|收悉)[^同不]{0,40}$)/u,
  /(?:本人|我)?(?:目前|現在|现在|正在)?(?:休假|外出|出差|不在[辦办]公室)[^同]{0,60}(?:回[覆復复]|[處处]理|[聯联][絡络系])/u,
]

/**
 * The sign that a mail was sent by a machine, or undefined for a person's mail (RFC 3834). A mail that
 * answers must never answer one that has such a sign.
 * @param ownAddress tells whether an address is one that we send from
 */
export function automaticSign(
  mail: Letter,
  ownAddress: (address: string) => boolean,
): AutomaticSign | undefined {
  const header = (name: string) =>
    mail.headers
      .find(one => one.name === name)
      ?.value.trim()
      .toLowerCase()
  if (mail.envelope.from.trim() === '' || mail.envelope.from === '<>') return 'bounce'
  if (/^multipart\/report\b/u.test(header('content-type') ?? '')) return 'bounce'
  if (header('x-failed-recipients') !== undefined) return 'bounce'
  if (isAutoSubmitted(header)) return 'auto-submitted'
  if (header('list-id') !== undefined || /^(?:bulk|junk|list)\b/u.test(header('precedence') ?? ''))
    return 'mailing-list'
  if (ownAddress(mail.from.address) || ownAddress(mail.envelope.from)) return 'own-mail'
  if (robots.test(mail.from.address) || robots.test(mail.envelope.from)) return 'robot-sender'
  return subjects.test(mail.subject) ? 'subject' : undefined
}

/** The same question for the words of the reply, once they are cut out of the mail. */
export function readsAutomatic(visible: string): boolean {
  return bodies.some(pattern => pattern.test(visible.slice(0, 2000)))
}

/** True for a mail that hands on another's mail, by its subject. */
export function isForwarded(mail: Pick<InboundMail, 'subject'>): boolean {
  return /^\s*(?:(?:re|aw)\s*:\s*)*(?:fwd?|wg|轉寄|轉發|转发)\s*[:：]/iu.test(mail.subject)
}

function isAutoSubmitted(header: (name: string) => string | undefined): boolean {
  const submitted = header('auto-submitted')
  if (submitted !== undefined && !/^no\b/u.test(submitted)) return true
  if (/^(?:yes|true|1)\b/u.test(header('x-autoreply') ?? '') || header('x-autorespond') !== undefined)
    return true
  if (header('x-loop') !== undefined || header('x-autoresponder') !== undefined) return true
  return (header('precedence') ?? '').startsWith('auto')
}
