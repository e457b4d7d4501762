import type { Meaning } from './reply-kinds.ts'

/** A phrase that answers a question, if a whole clause is nothing but this phrase. */
export interface Phrase {
  readonly meaning: Meaning
  readonly pattern: RegExp
}

const adverbs =
  '(?:(?:hereby|fully|gladly|happily|definitely|certainly|completely|also|absolutely|entirely|totally|wholeheartedly|simply|respectfully|do|therefore|thus|formally|hence|officially|regretfully|politely|kindly|now) ){0,3}'
const yesBefore =
  '(?:(?:yes|yeah|yep|ok|okay|sure|of course|certainly|great|and|so|i confirm that|i confirm|this is to confirm that|i am (?:pleased|happy|glad) to confirm that) ){0,3}'
const sorryBefore =
  '(?:(?:no|and|so|but|well|(?:i am )?(?:so |very |really )?sorry(?: but| to say(?: that)?| that)?|unfortunately|regrettably|i am afraid(?: that)?|i regret(?: to (?:say|inform you))?(?: that)?|with regret|apologies but|thank you but|thanks but) ){0,3}'
const we = '(?:i|we)'
const matter =
  '(?:the |this |that |her |his |their |your |my )?(?:\\w+ ){0,2}?(?:application|request|invitation|supervision|claim|recognition|credits?|shares?)'
const report =
  '(?:the |this |that |her |his |their )?(?:closure |final )?(?:report|student|project|work|closure)'
const role = '(?:supervisor|advisor|adviser|mentor|tutor|guide)'
const someone = "(?:her|him|them|this student|the student|this project|[\\w'-]+(?: [\\w'-]+){0,3})"
const task = `(?:(?:supervise|advise|guide|mentor|tutor)(?: ${someone})?|(?:be|become|act as|serve as) (?:[\\w'-]+ ){0,4}${role}|take (?:her|him|them|this student|the student)(?: on)?|take on (?:her|him|them|this student|the student)|do (?:so|it|this|that)|help|accept (?:her|him|them|this student|the student|it|this))`
const free = '(?: [^,;]{1,80})?'
const ready = `(?:am|would be|will be|are) (?:very |more than |quite |only too )?(?:happy|glad|pleased|willing|delighted|honou?red|ready|prepared|able) to`
const unable =
  '(?:cannot|could not|do not|will not|would not|shall not|(?:am|are) (?:not (?:able|willing|going|prepared|in a position) to|unable to)|unable to|not able to|would rather not|(?:will|would) not be able to|(?:have )?decided not to|(?:would )?prefer not to|(?:am|are) not available to|must not|no longer want to)'
const refusedObject =
  '(?: (?:to|this|it|him|her|them|on|as|another|more|any|new|at|further|students?|with (?:this|the) (?:application|request|invitation)|the (?:application|request|invitation|student|supervision|role|report))\\b[^,;]{0,80})?'

const phrase = (meaning: Meaning, ...patterns: readonly string[]): Phrase => ({
  meaning,
  pattern: new RegExp(`^(?:${patterns.join('|')})$`, 'u'),
})

/** English phrases, those against before those for. */
export const englishPhrases: readonly Phrase[] = [
  phrase(
    'fail',
    `${sorryBefore}(?:definitely |clearly )?(?:${report} |it |she |he |they |result )?(?:is |has |have |did |does |do |should |was |must |can)?(?: ?not |cannot )(?:a )?pass(?:ed|es)?`,
    `${sorryBefore}(?:definitely |clearly )?(?:${report} |it |this |she |he |they |result |grade )?(?:is |has |should |must |was )?(?:a )?(?:clear )?fail(?:ed|s)?`,
    `${sorryBefore}(?:${we} )?(?:must |have to |will |need to |would |hereby ){0,3}fail (?:it|this|this one|him|her|them|${report})`,
    `${sorryBefore}(?:${we} )?(?:cannot|do not|will not|am unable to) (?:let )?pass (?:it|this|him|her|them|${report})(?: pass)?`,
    `no pass|${sorryBefore}${we} (?:cannot|will not|do not) give (?:it |this |her |him |them )?a pass`,
  ),
  phrase(
    'disapprove',
    `(?:${matter} |${report} |it )?(?:is |has been |was )?(?:not (?:be )?approved|disapproved|unapproved)`,
    `${sorryBefore}(?:${we} )?${adverbs}${unable} approve${refusedObject}`,
    `${sorryBefore}(?:${we} )?${adverbs}disapprove(?: of (?:it|this|${matter}))?`,
  ),
  phrase(
    'decline',
    `${sorryBefore}(?:${we} )?(?:(?:please|must|have to|will have to|will|shall|need to|would like to|would have to|wish to|want to|am|are|am going to|regret to|am sorry to|regretfully|respectfully|therefore|hereby|politely) ){0,4}(?:declin(?:e|ed|ing)|refuse|refused|reject|rejected|turn (?:it|this|him|her|them) down)(?: (?:it|this|him|her|them|to ${task}${free}|with regret|(?:the|your|this) (?:offer|student|role|invitation|request)|${matter}))?(?: (?:please|this time|for this (?:year|semester|term)|with regret|because .{1,60}))?`,
    `(?:${matter}|it) (?:is |has been )?(?:declined|rejected|refused|denied)`,
    `${sorryBefore}(?:${we} )?(?:(?:do not|no longer) have|have no|no) (?:(?:the |any |enough )?(?:time|capacity|room|availability) )(?:for (?:this|her|him|them|(?:an)?other students?|more students?|new students?)|to (?:supervise|take|mentor|advise)${free}|(?:this|next) (?:semester|term|year))(?: (?:this|next) (?:semester|term|year))?`,
    `${sorryBefore}(?:(?:${we} )?(?:do not have|have no) (?:the |any )?|no )capacity`,
    `${sorryBefore}(?:${we} )?(?:(?:will )?have to|must|will need to) pass(?: on (?:this|it)(?: one)?)?(?: this time)?`,
    'denied|rejected|not (?:agreed|accepted|granted)|i disagree|disagree|disagreed',
    `${sorryBefore}(?:${we} )?${adverbs}${unable} (?:${adverbs})(?:supervise|advise|guide|mentor|tutor|agree|accept|endorse|take|be (?:her|his|their|the|a|your) (?:supervisor|advisor|mentor)|act as|serve as|do (?:this|it|so|that)|say yes)(?<!take (?:it|this) (?:in|out))${refusedObject}`,
  ),
  phrase(
    'no',
    `${sorryBefore}(?:no|nope|no thanks|no thank you|no sorry|sorry no|(?:that is |it is )?not possible(?: for me)?|not this time|absolutely not|certainly not|definitely not|i am afraid not|rather not|${we} (?:cannot|will not|would rather not|am unable to)|(?:${we} )?(?:must|have to|will have to|need to) say no(?: this time)?|i say no|my answer is no|the answer is no)`,
  ),
  phrase(
    'return',
    `(?:please |i |we |to be |must be |is |will |hereby |it is ){0,3}return(?:ed)?(?: (?:it|this|${report}|${matter}))?(?: to (?:the )?(?:student|applicant|her|him|them|sender)|to (?:her|him|them))?(?: for (?:revision|correction|corrections|completion|resubmission|amendment|changes|revisions|rework|more details?|supplement(?:s|ation)?)${free})?`,
    `(?:please |i |we |hereby ){0,3}sen[dt] (?:it |this |${report} |${matter} )?back(?: to (?:the )?(?:student|applicant|her|him|them)| for (?:revision|correction|completion|resubmission|changes)${free})?`,
  ),
  phrase(
    'pass',
    `${yesBefore}(?:definitely |clearly )?(?:(?:${report}|it|this|she|he|they|the result|result|grade|final grade|evaluation|verdict) )?(?:is |has |have |was )?(?:a )?(?:clear |definite )?pass(?:ed|es)?`,
    `${yesBefore}(?:${we} )?(?:hereby |gladly |happily |fully ){0,2}pass (?:it|this|him|her|them|${report})`,
    '(?:it is )?(?:a )?pass from (?:me|my side)|full pass',
  ),
  phrase(
    'approve',
    `${yesBefore}(?:(?:${matter}|${report}|it) (?:is |has been |was )?)?(?:hereby |fully ){0,2}approved(?: by me)?`,
    `${yesBefore}${we} (?:can |am happy to |am glad to |am pleased to |will )?${adverbs}approve(?: (?:it|this|of it|of this|${matter}|${report}))?`,
    `${yesBefore}approve(?: (?:it|this|${matter}|${report}))?`,
    `(?:very |more than )?(?:happy|glad|pleased) to approve(?: (?:it|this|${matter}|${report}))?`,
    `${we} (?:hereby |fully |gladly )?endorse(?: (?:it|this|${matter}))?|endorsed`,
    'approval granted|(?:you have my|i give my) approval',
  ),
  phrase(
    'not-mine',
    `${sorryBefore}(?:no )?(?:that|it|this) (?:was|is) not (?:me|mine|from me|by me)`,
    `${sorryBefore}(?:no )?(?:that|it) (?:was|must have been) (?:somebody|someone) else`,
    `${sorryBefore}(?:no )?i (?:did not|have not) (?:send|sent|submit|submitted|fill|filled|write|written)(?: (?:it|this|that|the form|this form|it in|this in|in the form|anything))?`,
  ),
  phrase(
    'mine',
    `${yesBefore}(?:yes )?(?:that|it|this) (?:was|is) (?:me|mine|from me|really me|indeed me)`,
    `${yesBefore}(?:yes )?i (?:did )?(?:sent|send|submitted|submit|filled|fill)(?: (?:it|this|that|the form|this form|it in|this in|in the form))(?: myself)?`,
  ),
  phrase(
    'recognise',
    `${yesBefore}(?:${we} )?(?:can |am happy to |am glad to )?${adverbs}recogni[sz]ed?(?: (?:it|this|them|${matter}|the (?:award|credits?|paper|patent|project|achievement)))?`,
    `(?:${matter}|it|this) (?:is |has been )?(?:hereby )?recogni[sz]ed(?: by me| by the college)?`,
  ),
  phrase(
    'agree',
    `${yesBefore}(?:${we} )?(?:can |am happy to |am glad to |am pleased to |am willing to )?${adverbs}agree(?:d)?(?: to (?:${task}${free}|this|it|that|${matter})| with (?:this|the) (?:application|request|invitation)| with (?:pleasure|thanks))?`,
    `${yesBefore}${we} (?:can |will |am happy to |am glad to |am pleased to |would like to )?${adverbs}accept(?:ed)?(?: (?:it|this|him|her|them|${matter}|this student|the student|to ${task}${free}))?(?: with (?:great )?(?:pleasure|thanks|gratitude))?`,
    '(?:gladly )?accept(?:ed)?(?: with (?:pleasure|thanks|gratitude))?',
    `(?:very |more than |quite |only too )?(?:happy|glad|pleased|willing|delighted|honou?red) to ${task}${free}`,
    `(?:it (?:is|would be|will be) )?(?:my|a|an) (?:great )?(?:pleasure|hono[u]?r) to ${task}${free}`,
    `(?:${we} )?(?:hereby )?(?:confirm|give) my (?:agreement|consent)|you have my (?:agreement|consent)`,
    `${we} (?:hereby )?consent(?: to ${matter})?|consent(?:ed)?(?: given)?`,
    `${yesBefore}${we} (?:will|can|shall|would (?:love|like) to|${ready}) ${adverbs}${task}${free}`,
  ),
  phrase(
    'yes',
    '(?:yes|yep|yeah|ok|okay|okey|sure|of course|certainly|absolutely|definitely)(?: (?:yes|ok|okay|sure|of course|thanks|thank you|indeed|no problem|please))?',
    '(?:that is |it is |this is )?(?:no problem(?: at all)?|not a problem)|sure thing|by all means|with pleasure|gladly|lgtm|looks good(?: to me)?|sounds good|(?:that |this |it )?works (?:fine |well )?for me',
    '(?:that is |it is |this is )?(?:fine|ok|okay|all right|alright)(?: (?:by|with|for) me)?',
    `(?:sure |yes |ok |of course )?(?:(?:${we} )?(?:${ready})|(?:very |more than )?(?:happy|glad|pleased|delighted|willing) to)(?: (?:help|supervise|do (?:so|it|this|that)|accept|take (?:her|him|them|this student)(?: on)?))?(?: (?:her|him|them|the student|this student))?`,
    `(?:${we} have |there (?:is|are) )?no objections?(?: (?:from|on) (?:me|us|my side|my part|our side))?|without objections?`,
    `(?:${we} )?(?:hereby )?confirm(?:ed)?`,
    '(?:please |you (?:may|can) )?(?:go ahead|proceed)(?: with (?:it|this))?(?: please)?',
    '(?:you can |please )?count me in|i am in|(?:permission )?granted|(?:my|the) answer is (?:a )?(?:clear |definite )?yes',
    '(?:yes )?i (?:do|will|can|would)|yes i agree|(?:very )?happy to|i would (?:love|like) to',
  ),
]

/** What turns an agreement into one about something else, about part of it, or about another time. */
export const englishElsewhere =
  /\b(?:not|never|nothing|next|later|instead|only|jointly|temporarily|co-?supervis\w*|other|another|someone|elsewhere|exams?|class(?:es)?|lab|tests?|meeting|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|before|after|because|who|what|whether|(?:one|two|three|half|part|some|most) of)\b/u

/** Clauses that say nothing to the question: greetings, thanks, regrets, closings, labels of a form. */
export const englishCourtesy: readonly RegExp[] = [
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))(?: [\w.' -]{1,60})?$/u,
  /^(?:many |with )?(?:thanks|thank you|thankyou|thx|ty|cheers)(?: (?:a lot|so much|very much|again|all|both|in advance|everyone|you|for (?:the|your|this|asking|informing|thinking|considering)\b[\w' ]{0,60}))*$/u,
  /^(?:with )?(?:(?:best|kind|warm|warmest|kindest) )?(?:regards|wishes)$|^(?:all the )?best$|^(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?$|^(?:yours|br|rgds|cordially|respectfully(?: yours)?)$/u,
  /^(?:i am )?(?:very |so |really |truly )?sorry(?: about (?:this|that))?$|^(?:my |please accept my |with )?(?:sincere )?apologies$|^(?:unfortunately|regrettably|i am afraid|with regret|i regret)$|^sorry for (?:the|my) (?:late|delay)[\w ]{0,30}$/u,
  /^(?:the )?(?:result|decision|outcome|grade|evaluation|verdict|comments?|remarks?|notes?|feedback|answer|my answer|my decision|hours?|reasons?|conclusion)(?: is| are)?$/u,
  /^(?:i (?:hereby )?)?confirm(?:ed)?(?: (?:the|that))?$|^(?:i )?(?:confirm )?(?:the )?hours?(?: are)? ?(?:confirmed|ok|okay|correct|fine)?$|^(?:i|well|so|and|then|also|please|in total|total|with|is|are)$/u,
  /^(?:congratulations|congrats|have a (?:nice|good|great) [\w ]{1,20}|good luck(?: [\w ]{1,30})?|take care)$/u,
  /^(?:sent from|get outlook)\b/u,
]

/** Reasons that go with a plain no. */
export const reasonForNo =
  /quota|\bfull\b|busy|no time|sabbatical|on leave|retir|capacity|too many|workload|overload|名额|太忙|没空|没有空|没时间|没有时间|休假|退休|出国|额满|已满|太多|不在/u

/** Pleasant words that may stand beside a plain yes without making it doubtful. */
export const englishPleasantry: readonly RegExp[] = [
  /^(?:i am )?(?:i )?look(?:ing)? forward\b/u,
  /^(?:he|she|they|the student)? ?(?:is|are)? ?(?:very |most )?welcome$/u,
  /^(?:it is |it would be |it will be )?(?:my |a |an )(?:pleasure|hono[u]?r)$/u,
]
