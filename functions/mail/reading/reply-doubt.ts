/** Wherever one of these stands, the writer asks, or says that the answer depends on something. */
const questions = [
  /[?？]/u,
  /(?:吗|是否|能否|可否|何时|怎么|为什么|为何|请问|哪位|哪个|哪里|什么|与否|谁来|呢$)/mu,
  /(?:可不可以|能不能|行不行|要不要|同不同意|是不是|好不好|该不该|会不会|有没有(?!问题))/u,
  /(?:^|[.!,;\n] ?)(?:is|are|do|does|did|can|could|would|will|should|what|when|where|why|who|how|which|may|shall) (?:i|you|he|she|it|they|this|that|the|we|there)\b/mu,
]

const conditions = [
  /\b(?:if|unless|until|till|provided|providing|as long as|so long as|assuming|subject to|conditional(?:ly)?|conditions?|depend(?:s|ing|ent)?|in case|pending|contingent|on condition|understanding that|proviso|given that|on the basis|in the event|as soon as|whenever)\b/u,
  /(?:^|[,;:(\n] ?|\bagree |\baccept )(?:were|had) (?:i|it|he|she|they|there|the|this|that|we)\b/mu,
  /\b(?:maybe|perhaps|probably|possibly|might|not sure|unsure|uncertain|undecided|in principle|tentative(?:ly)?|provisional(?:ly)?|preliminary|for now|for the time being|not yet|let me (?:think|see|check|know)|get back to|consider(?:ing)?|think about|hold on|on hold|would agree|would approve|would pass|would accept)\b/u,
  /(?:如果|如有|如能|如可|若|倘|假如|假使|要是|的话|只要|除非|前提|视情况|看情况|原则上|暂|尚未|尚需|尚须|还没|未定|也许|可能|或许|大概|似乎|好像|考虑|商量|商议|讨论后|再想|再看|再说|先不|目前不|犹豫|待定|不确定|说不定|看看|想想|再议|再谈|附条件|有条件)/u,
  /(?:后|之后|以后|完)(?:即可|再|才|方可|便可|就可|就|可以|可|我|予以|始)/u,
  /(?:^|[\n,.;:。 ([])(?:等|待|须|俟)(?!级|候|等)/mu,
  /(?:才(?:能|可|会|同意|通过)|方(?:能|可))/u,
]

/** These take something back from a yes; beside a no they only explain it. */
const reservations = [
  /\b(?:cannot|unable to|not able to|alas|sadly|unfortunately|regrettably|(?:i|we) (?:am|are|will|would) not|that (?:being )?said|mind you|under protest|(?:my|our) (?:only )?terms)\b|无法|不能|没办法|爱莫能助|共同|联合|协同/u,
  /\bplease (?:also )?(?:add|supply|provide|upload|attach|complete|correct|fix|revise|resubmit|supplement)\b/u,
  /\d\s*(?:学分|credits?\b)/u,
  /\b(?:but|however|though|although|except|only|yet|first(?! (?:authors?|prizes?|places?|rank|class|inventor))|before|once|after|when|wait|later|partly|partially|almost|nearly|barely|hardly|reluctantly|otherwise|still|need(?:s)? to|has to|have to|must|should|instead|rather)\b/u,
  /(?:但|不过|话虽|话说回来|虽说|奈何|可是|然而|只是|惟|唯|先|再|仅|部分|勉强|建议|希望|应该|应当|应再|需要|必须|尽管|虽然|除了|除外|其中|之一|一半|(?<![无期权时])限|否则|恐怕|本来|原本|改由|转给|转由|请找|另请)/u,
  /(?:同意|通过|批准|核准|可以)[^\n]{0,60}[,;:(。][^\n,;。]{2,12}后(?:$|[,;:。.)])/mu,
]

/** Two negations, or a form of words that says the opposite of what it contains. */
const twisted = [
  /(?:不得不|不能不|不会不|不可不|不无|无不|莫不|并非|不是不|不是没|没有不|没不|没说不|未必不|未必|不一定|难道|岂|绝非|不反对|不拒绝|不排除|不同意见|不否认)/u,
  /\b(?:agree more|not (?:decline|refuse|reject|disagree|fail|return|object|opposed)|cannot (?:decline|refuse|reject|say no)|never said|not that i|neither|nor|not un\w+|why not|yes and no|no but|not only)\b/u,
  /(?:不要|不用|不必|勿|别|不需|无需|毋须|不应|不该)(?:退回|打回|退件|拒绝|婉拒)/u,
]

/** A box of a form that nobody has ticked. */
const emptyBox = /[[(（［]\s*[\])）］]|[☐□◯]/u

/** A calendar's words about a meeting, which its owner may never have seen. */
const ofCalendar =
  /^\s*(?:accepted|declined|tentative(?:ly accepted)?|已接受|已拒[绝絕]|已[谢謝][绝絕]|已?[暂暫]定)\s*[:：].*(?:@ |\d{1,2}[:：]\d{2}|\d{4}\s*年|\d{4}[-/]\d)/imu

/** What is left of a mail that was quoted, so that these may be another's words. */
const leftovers =
  /^\s*>|^\s*(?:from|寄件者|寄件人|发件人|發件人|subject|主旨|主题|主題)\s*[:：]|(?:wrote|寫道|写道)\s*[:：]\s*$/imu

/** Details that may be settled later without making an agreement less of one. */
const detailsLater =
  /(?:时数|时间|细节|进度|日期|地点|题目细节|见面时间|其余|其他|详情|详细)[^\n,.;。]{0,8}(?:再|以后|之后|后再)(?:议|谈|说|约|定|讨论|商量|联系|联络)/gu

/** Why a text is no clear answer, whatever words of decision it holds; undefined if nothing speaks against it. */
export function doubtOf(
  plain: string,
  written: string,
): 'question' | 'condition' | 'twisted' | 'quoted' | undefined {
  if (leftovers.test(written) || ofCalendar.test(written) || emptyBox.test(written)) return 'quoted'
  const text = plain.replace(detailsLater, ' ')
  if (questions.some(pattern => pattern.test(text) || pattern.test(written))) return 'question'
  if (twisted.some(pattern => pattern.test(text))) return 'twisted'
  return conditions.some(pattern => pattern.test(text)) ? 'condition' : undefined
}

/** True if something is held back: enough to leave a yes undecided, not a no. */
export function hasReservation(plain: string): boolean {
  const text = plain.replace(detailsLater, ' ')
  return reservations.some(pattern => pattern.test(text))
}

/** True for a clause that, by how it begins, takes something away from the yes beside it: “not 3”, “with the title changed”. */
export const takesAway = (clause: string): boolean => takingAway.some(pattern => pattern.test(clause))

const takingAway = [
  /^(?:not|no|never|except|unless|only|nor|minus|less|barring|nothing|none|nobody|zero|without(?! (?:hesitation|doubt|reservations?|question)))\b|^[不非未除仅只]/u,
  /^with (?:\S+ ){0,6}(?:\w{3,}ed|cut|left out|taken out|fewer|less|shorter|smaller|changes|corrections|revisions|reservations)\b/u,
  /^(?:补[充件上交附齐正]?|修改|修正|更正|加上|删除|删去|缩短|缩减)(?!.*[已了过得齐很好完])/u,
]

/** True if a sign stands beside the words that says no, or that they are not meant as they stand. */
export const isCrossedOut = (written: string): boolean =>
  /[\u{1F44E}\u{1F645}\u{274C}\u{1F6AB}\u{26D4}\u{2716}\u{274E}\u{2717}\u{2718}\u{1F644}\u{1F602}\u{1F923}\u{1F914}\u{1F928}\u{1F60F}\u{1F61C}]/u.test(
    written,
  )
