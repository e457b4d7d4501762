const named = /(?:score|marks?|grade|分數|分数|成績|成绩)[^\d\n]{0,6}(\d{1,3}(?:\.\d+)?)/iu
const counted =
  /(?<![時时]\s*)(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*(?:\/\s*100\b|points?\b|marks?\b|%|分(?![鐘钟]))/iu

/** A mark that a supervisor wrote beside pass or fail, such as `87/100` or `87 分`; it is dropped (S2.7). */
export function scoreIn(comment: string): number | undefined {
  const found = (named.exec(comment) ?? counted.exec(comment))?.[1]
  return found === undefined ? undefined : Number(found)
}
