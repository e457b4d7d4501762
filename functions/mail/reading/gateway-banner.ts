const opens =
  /^[\s[*]*(?:caution|external|warning|attention|notice|注意|警告|提醒|提示)\b|^[\s[*【]*(?:注意|警告|提醒|外部郵件|外部邮件)/iu
const outside =
  /external|outside|not originat|originated|unknown sender|外部|校外|機構外|非本校|組織外|组织外/iu
const sentences = /[^.!。！\]】]*[.!。！\]】]+\s*/uy
const warns =
  /caution|warning|external|outside|originat|click|link|attachment|recogni[sz]e|sender|safe|trust|phishing|verify|外部|校外|連結|链接|附件|寄件|发件|來源|来源|釣魚|钓鱼|點擊|点击|点开|點開|注意|小心/iu

/**
 * The text without the warning that a mail gateway has put before it ("CAUTION: This email is not
 * originated from …"), also where the reply follows on the same line.
 */
export function withoutBanner(text: string): string {
  const start = text.trimStart()
  const paragraph = /^(?:[^\n]+\n?){1,8}/u.exec(start)?.[0] ?? ''
  if (!opens.test(paragraph) || !outside.test(paragraph)) return text
  let end = 0
  sentences.lastIndex = 0
  for (let found = sentences.exec(paragraph); found !== null; found = sentences.exec(paragraph)) {
    if (!warns.test(found[0])) break
    end = sentences.lastIndex
  }
  return end === 0 ? text : start.slice(end).trimStart()
}
