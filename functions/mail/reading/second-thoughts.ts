const interjection =
  '(?:(?:oh|ah|oops|ups|sorry|apologies|wait|no|edit|update|correction|please|and|but|or|so) )*'
const aMail = '(?:e-?mail|mail|message|letter|reply|answer|thread|digest|button|window|address)'

/** Clauses that leave open how firmly the ones beside them are meant: “Agreed, I think”. */
const hedges = [
  /^(?:at least )?(?:i|we) (?:would |just )?(?:think|thought|guess|suppose|believe|presume|assume|reckon|imagine|hope|fear)(?: so| not)?$/u,
  /^(?:presumably|supposedly|hopefully|apparently|seemingly|more or less|(?:sort|kind) of|to some (?:extent|degree)|up to a point|in a way|in theory|or so|or not|h+m+|uh+|er+m*|in your dreams|or rather not)$/u,
  /^(?:as|so) far as (?:i|we) (?:know|can|am|see|remember)\b/u,
  /^(?:我(?:想|猜)(?:是|吧)?|差不多|算是吧?|大致上?|大体上?|基本上|某种程度上?|理论上)$/u,
]

/** Clauses that take back the reply in which they stand, or say that it is none: “sent by mistake”, 寄錯了, “test”. */
const withdrawals = [
  new RegExp(
    `^${interjection}(?:disregard|ignore|scratch|strike|forget|delete|cancel|retract|withdraw|take back)(?: (?:it|this|that|all|everything|the above|above|what i (?:wrote|said)|(?:this|that|my|the) (?:first |last )?${aMail})(?: .{0,40})?| please)?$`,
    'u',
  ),
  new RegExp(
    `^${interjection}(?:this |that |it |i |we |the ${aMail} )?(?:was |is |have |has been )?(?:sent |typed |written |answered |replied |clicked |pressed )?(?:it |this )?(?:by (?:mistake|accident)|in error|accidentally|too (?:early|soon)|a mistake)$`,
    'u',
  ),
  new RegExp(
    `^${interjection}(?:this (?:is|was) (?:the )?|that (?:is|was) (?:the )?|the )?wrong (?:${aMail}|student|person|case|project|one)$`,
    'u',
  ),
  /^(?:never ?mind|(?:i am |i was )?(?:just |only )?(?:kidding|joking)|(?:this (?:is|was) )?a joke)\b/u,
  /^(?:(?:i am |we are )?(?:just |only )testing\b.*|(?:this is |just |only )*(?:an? )?(?:test|example|sample)(?: (?:of|for|mail|message|reply|only)\b.*)?)$/u,
  /^(?:(?:抱歉|对不起|不好意思|啊|哎呀|我|这封|刚才|刚刚|手滑|应该是)*(?:[寄发回打按点看]错|误[寄发触按传])(?:了|信|人|封|学生|邮件)?)$/u,
  /^(?:请|麻烦|敬请|还请)?(?:忽略|无视|勿理会|不用理会|别理)(?:.{0,2}(?:这|此|本|以上|上面|上述|刚|我).{0,8}|掉)?$/u,
  /^(?:此|本|这|以上|上面|上述|刚才).{0,6}(?:作废|不算数?|无效)|^收回(?:上|前|以|刚|我|这)/u,
  /^(?:我)?(?:只)?(?:是)?(?:在)?开(?:个)?玩笑(?:的|而已|啦)*$/u,
  /^(?:这是|只是|仅供)?(?:系统|回复|邮件|信件)?(?:测试|试寄|范例|示例|样例)(?:而已|一下|用|信|邮件)?$/u,
]

/** Who writes answers in another's name: whether that other said so is not known. */
const inAnothersName = [/^(?:.{0,20} )?on behalf of\b/u, /^.{0,6}代.{0,6}(?:回复|回答|答复|回信|回|复|填)$/u]
const all = [...hedges, ...withdrawals, ...inAnothersName]

/** True for a clause that makes whatever else is said in the reply doubtful, for or against. */
export const isSecondThought = (clause: string): boolean => all.some(pattern => pattern.test(clause))
