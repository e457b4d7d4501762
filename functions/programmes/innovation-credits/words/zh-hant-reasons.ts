import type { ReasonWords } from './words.ts'
import { zhHantReadings } from './zh-hant-readings.ts'
import { zhHantTerms } from './zh-hant-terms.ts'

const term = (word: string): string => zhHantTerms[word] ?? word
const reading = (setting: string, value: string): string => zhHantReadings[setting]?.[value] ?? value

export const zhHantReasons: ReasonWords = {
  'prize-credited': ({ competition, level, prize, credits }) =>
    `${competition}：${term(level)}${term(prize)}，認定 ${credits} 學分。`,
  'author-place-credited': ({ paper, venue, place, credits }) =>
    `《${paper}》（${term(venue)}），第 ${place} 作者，認定 ${credits} 學分。`,
  'inventor-place-credited': ({ patent, place, credits }) =>
    `專利 ${patent}，第 ${place} 發明人，認定 ${credits} 學分。`,
  'completion-credited': ({ project, level, credits }) =>
    `「${project}」（${term(level)}）已結題，每位成員認定 ${credits} 學分。`,
  'award-maximum-credited': ({ project, award, pool, credits }) =>
    `「${project}」，${term(award)}：小組共 ${pool} 學分，每人可得上限 ${credits} 學分。`,
  'award-share-credited': ({ project, award, pool, credits }) =>
    `「${project}」，${term(award)}：小組共 ${pool} 學分，您的份額為 ${credits} 學分。`,
  'credits-set-by-staff': ({ by, reason, credits }) => `${by} 核定為 ${credits} 學分：${reason}`,
  'top-up-difference': ({ full, earlier, credits }) =>
    `可認定 ${full} 學分；此前已就同一成果認定 ${earlier} 學分，本次認定差額 ${credits} 學分。`,
  'cohort-not-covered': ({ cohort, from }) => `本辦法適用於 ${from} 級及以後的學生；登記為 ${cohort} 級。`,
  'not-a-team-member': ({ student, of }) => `學號 ${student} 不在「${of}」所填的成員之中。`,
  'before-enrolment': ({ awarded, enrolled }) =>
    `獲獎日期 ${awarded} 早於入學日期 ${enrolled}，需由教務處審核。`,
  'not-recognised-by-university': ({ name }) =>
    `「${name}」不在當日的學校認定名單中，需由教務處確認是否認定。`,
  'level-not-listed': ({ name, level }) => `學校名單未認定「${name}」的${term(level)}獎項，需由教務處審核。`,
  'level-unmapped': ({ level }) => `學分表中沒有${term(level)}一行，需由教務處確認。`,
  'prize-unmapped': ({ prize, of }) =>
    `學分表中沒有「${of}」的「${term(prize)}」，需由教務處確認相當於哪一等獎。`,
  'no-credit-for-prize': ({ prize, level }) => `${term(level)}${term(prize)}不認定學分。`,
  'no-credit-for-venue': ({ venue }) => `${term(venue)}：學分表中沒有對應的行。`,
  'not-published': ({ paper }) => `《${paper}》已錄用，尚未發表。`,
  'other-index-missing': ({ paper }) => `《${paper}》須同時被 SCI 和 EI 收錄。`,
  'no-credit-for-author-order': ({ place, lowest }) =>
    `第 ${place} 位不認定學分；學分表到第 ${lowest} 位為止。`,
  'not-an-invention-patent': ({ right }) => `${term(right)}：只有發明專利可認定學分。`,
  'patent-office-unmapped': ({ office }) => `該機構（${term(office)}）的專利是否屬於國家級，需由教務處確認。`,
  'patent-not-granted': ({ state }) => `專利${term(state)}，尚未授權。`,
  'project-not-completed': ({ project }) => `「${project}」尚未結題。`,
  'used-for-thesis': ({ project }) => `「${project}」將替代畢業設計（論文），不再認定創新學分。`,
  'no-credit-row': ({ project }) => `學分表中沒有「${project}」對應的行，需由教務處審核。`,
  'share-not-filed': ({ project, pool, members, suggested }) =>
    `「${project}」：${members} 位成員須商定如何分配 ${pool} 學分；平均分配為每人 ${suggested} 學分。`,
  'shares-unreadable': ({ typed, example }) =>
    `「學分分配」填寫為「${typed}」，無法從中讀出各人的份額。請提交更正，每位成員寫一行：學號、冒號、學分，例如 ${example}；小組尚未商定時請留空。`,
  'shares-not-needed': ({ typed, maximum }) =>
    `「學分分配」填寫為「${typed}」，無法從中讀出各人的份額；每人均可得上限 ${maximum} 學分，無須商定，因此不影響認定。`,
  'allocation-names-outsider': ({ students }) => `學分分配中的 ${students.join('、')} 不是小組成員。`,
  'allocation-invalid': ({ students, step }) =>
    `${students.join('、')} 的份額為負數，或小於最小單位 ${step}。`,
  'allocation-exceeds-personal-maximum': ({ students, maximum }) =>
    `${students.join('、')} 的份額超過每人上限 ${maximum}。`,
  'allocation-exceeds-group-pool': ({ total, pool }) => `份額合計 ${total}，而小組共有 ${pool}。`,
  'duplicate-entry': ({ counts }) => `與已計入的 ${counts} 相同。`,
  'lower-award-same-competition': ({ counts }) => `同一競賽只按最高獎項認定，即 ${counts}。`,
  'same-paper-counted-once': ({ counts }) => `同一論文只認定一次，即 ${counts}。`,
  'same-patent-counted-once': ({ counts }) => `同一專利只認定一次，即 ${counts}。`,
  'lower-level-same-project': ({ counts }) => `同一計畫按最高級別認定，即 ${counts}。`,
  'lower-award-same-project': ({ counts }) => `同一計畫只按最高獎項認定，即 ${counts}。`,
  'same-work-counted-once': ({ counts }) => `同一作品只認定一次，即 ${counts}。`,
  'already-recognised': ({ name }) => `《${name}》此前已認定。`,
  'already-recognised-same-competition': ({ name, earlier }) =>
    `「${name}」此前已認定 ${earlier} 學分，本次不再增加。`,
  'already-recognised-same-project': ({ name, earlier }) =>
    `「${name}」此前已認定 ${earlier} 學分，本次不再增加。`,
  'revoked-by-staff': ({ by, reason }) => `${by} 已撤銷：${reason}`,
  'differs-from-table': ({ table, credits }) => `學分表為 ${table}，核定為 ${credits}。`,
  'override-refused-role': ({ by, role, action }) => `${by}（${role}）無權作出「${action}」。`,
  'override-refused-no-reason': ({ by, action }) => `${by} 的「${action}」沒有填寫理由。`,
  'override-refused-value': ({ by, action }) => `${by} 的「${action}」沒有可用的數值。`,
  'equal-first-author-claimed': ({ paper }) => `《${paper}》填寫了共同第一作者。`,
  'thesis-replacement-to-college': ({ project }) => `「${project}」能否替代畢業設計（論文）由學院決定。`,
  'thesis-replacement-not-for-this-level': ({ project, level }) =>
    `「${project}」（${term(level)}）不能替代畢業設計（論文）；只有國家級和市級計畫可以。`,
  'same-work-in-several-categories': ({ work, entries }) => `作品「${work}」對應 ${entries.join('、')}。`,
  'shares-await-members': ({ project, members }) =>
    `「${project}」的學分分配尚待 ${members.join('、')} 同意。`,
  'shares-declined': ({ project, members }) => `${members.join('、')} 不同意「${project}」的學分分配。`,
  'reading-matters': ({ setting, inForce, other, credits, otherwise }) =>
    `條文在此有兩種理解：按現行理解（${reading(setting, inForce)}）為 ${credits} 學分，按另一種理解（${reading(setting, other)}）為 ${otherwise} 學分，由教務處決定。`,
  'claims-differ': ({ about, students }) => `${students.join('、')} 填寫的${term(about)}不一致。`,
  'same-place-claimed': ({ about, students }) => `${students.join('、')} 填寫了相同的${term(about)}。`,
  'posted-to-project-course': ({ course, credits }) => `${credits} 學分計入 ${course}。`,
  'project-course-already-given': ({ course, by }) => `${course} 已由${term(by)}給予。`,
  'posted-to-quality-course': ({ course, credits, limit }) =>
    `${credits} 學分計入 ${course}（上限 ${limit}）。`,
  'not-converted': ({ credits, limit }) => `${credits} 學分已認定，因超過上限 ${limit} 未予轉換。`,
  'cap-reading-matters': ({ remaining, all }) =>
    `若上限只限其餘學分，素質課程計入 ${remaining}；若限全部學分，計入 ${all}。`,
  'art-elective-excluded': () => '藝術類選修課不在認定範圍內。',
  'evidence-missing': () => '沒有附證明材料。',
  'waits-for-window': ({ day, opens }) => `${day} 提交，不在認定時間內；將於 ${opens} 自動受理。`,
  'no-window-announced': ({ day }) => `${day} 提交，不在認定時間內；下次認定時間尚未公布。`,
  'in-window': ({ day, semester }) => `${day} 提交，屬於 ${semester} 學期的認定。`,
  'taken-up-at-opening': ({ opens, semester }) => `${opens} 受理，屬於 ${semester} 學期的認定。`,
  'resubmitted-after-window': ({ first, again, semester }) =>
    `${first} 首次提交，${again} 再次提交，仍屬於 ${semester} 學期的認定。`,
  'confirmed-after-window': ({ confirmed, closed, semester }) =>
    `${confirmed} 確認，晚於 ${closed} 截止，成績仍計入 ${semester} 學期。`,
  'awaits-decision': ({ by }) => `等待${term(by)}。`,
  'step-done': ({ by, at }) => `${term(by)}已同意（${at.slice(0, 10)}）。`,
  'step-out-of-order': ({ missing, found }) => `${term(found)}已作決定，但${term(missing)}尚未決定。`,
  'decision-by-unnamed-delegate': ({ by, delegate }) => `${delegate} 未被指定代${term(by)}決定。`,
  'returned-to-student': ({ by }) => `${term(by)}已退回。`,
  'rejected-at-step': ({ by }) => `${term(by)}未同意。`,
  'recorded-excellent': ({ credits, semester }) => `${credits} 學分，成績「優」，計入 ${semester} 學期。`,
  'already-from-university': () => '該課程已由學校給予。',
  'already-from-college': () => '該課程已由學院給予。',
  'college-rules-not-filed': () => '學院尚未將其細則報教務處備案。',
  'awaits-college-teachers': () => '等待學院教師認定。',
  'term-not-4-6-8': ({ term: number, terms }) => `第 ${number} 學期不屬於 ${terms.join('、')}。`,
  'term-start-unknown': ({ term: number }) => `第 ${number} 學期的第一天未知。`,
  'recognised-after-term-start': ({ recognised, start, next }) =>
    `${recognised} 認定，晚於 ${start} 開學；計入第 ${next} 學期。`,
  'no-later-term': ({ recognised }) => `${recognised} 之後沒有可計入的學期。`,
  'recorded-by-college': ({ term: number, credits }) => `${credits} 學分，計入第 ${number} 學期。`,
}
