import type { ReasonWords } from './words.ts'
import { zhHansReadings } from './zh-hans-readings.ts'
import { zhHansTerms } from './zh-hans-terms.ts'

const term = (word: string): string => zhHansTerms[word] ?? word
const reading = (setting: string, value: string): string => zhHansReadings[setting]?.[value] ?? value

export const zhHansReasons: ReasonWords = {
  'prize-credited': ({ competition, level, prize, credits }) =>
    `${competition}：${term(level)}${term(prize)}，认定 ${credits} 学分。`,
  'author-place-credited': ({ paper, venue, place, credits }) =>
    `《${paper}》（${term(venue)}），第 ${place} 作者，认定 ${credits} 学分。`,
  'inventor-place-credited': ({ patent, place, credits }) =>
    `专利 ${patent}，第 ${place} 发明人，认定 ${credits} 学分。`,
  'completion-credited': ({ project, level, credits }) =>
    `“${project}”（${term(level)}）已结题，每位成员认定 ${credits} 学分。`,
  'award-maximum-credited': ({ project, award, pool, credits }) =>
    `“${project}”，${term(award)}：小组共 ${pool} 学分，每人可得上限 ${credits} 学分。`,
  'award-share-credited': ({ project, award, pool, credits }) =>
    `“${project}”，${term(award)}：小组共 ${pool} 学分，您的份额为 ${credits} 学分。`,
  'credits-set-by-staff': ({ by, reason, credits }) => `${by} 核定为 ${credits} 学分：${reason}`,
  'top-up-difference': ({ full, earlier, credits }) =>
    `可认定 ${full} 学分；此前已就同一成果认定 ${earlier} 学分，本次认定差额 ${credits} 学分。`,
  'cohort-not-covered': ({ cohort, from }) => `本办法适用于 ${from} 级及以后的学生；登记为 ${cohort} 级。`,
  'not-a-team-member': ({ student, of }) => `学号 ${student} 不在“${of}”所填的成员之中。`,
  'before-enrolment': ({ awarded, enrolled }) =>
    `获奖日期 ${awarded} 早于入学日期 ${enrolled}，需由教务处审核。`,
  'not-recognised-by-university': ({ name }) => `“${name}”不在当日的学校认定名单中，需由教务处确认是否认定。`,
  'level-not-listed': ({ name, level }) => `学校名单未认定“${name}”的${term(level)}奖项，需由教务处审核。`,
  'level-unmapped': ({ level }) => `学分表中没有${term(level)}一行，需由教务处确认。`,
  'prize-unmapped': ({ prize, of }) =>
    `学分表中没有“${of}”的“${term(prize)}”，需由教务处确认相当于哪一等奖。`,
  'no-credit-for-prize': ({ prize, level }) => `${term(level)}${term(prize)}不认定学分。`,
  'no-credit-for-venue': ({ venue }) => `${term(venue)}：学分表中没有对应的行。`,
  'not-published': ({ paper }) => `《${paper}》已录用，尚未发表。`,
  'other-index-missing': ({ paper }) => `《${paper}》须同时被 SCI 和 EI 收录。`,
  'no-credit-for-author-order': ({ place, lowest }) =>
    `第 ${place} 位不认定学分；学分表到第 ${lowest} 位为止。`,
  'not-an-invention-patent': ({ right }) => `${term(right)}：只有发明专利可认定学分。`,
  'patent-office-unmapped': ({ office }) => `该机构（${term(office)}）的专利是否属于国家级，需由教务处确认。`,
  'patent-not-granted': ({ state }) => `专利${term(state)}，尚未授权。`,
  'project-not-completed': ({ project }) => `“${project}”尚未结题。`,
  'used-for-thesis': ({ project }) => `“${project}”将替代毕业设计（论文），不再认定创新学分。`,
  'no-credit-row': ({ project }) => `学分表中没有“${project}”对应的行，需由教务处审核。`,
  'share-not-filed': ({ project, pool, members, suggested }) =>
    `“${project}”：${members} 位成员须商定如何分配 ${pool} 学分；平均分配为每人 ${suggested} 学分。`,
  'shares-unreadable': ({ typed, example }) =>
    `“学分分配”填写为“${typed}”，无法从中读出各人的份额。请提交更正，每位成员写一行：学号、冒号、学分，例如 ${example}；小组尚未商定时请留空。`,
  'shares-not-needed': ({ typed, maximum }) =>
    `“学分分配”填写为“${typed}”，无法从中读出各人的份额；每人均可得上限 ${maximum} 学分，无需商定，因此不影响认定。`,
  'allocation-names-outsider': ({ students }) => `学分分配中的 ${students.join('、')} 不是小组成员。`,
  'allocation-invalid': ({ students, step }) =>
    `${students.join('、')} 的份额为负数，或小于最小单位 ${step}。`,
  'allocation-exceeds-personal-maximum': ({ students, maximum }) =>
    `${students.join('、')} 的份额超过每人上限 ${maximum}。`,
  'allocation-exceeds-group-pool': ({ total, pool }) => `份额合计 ${total}，而小组共有 ${pool}。`,
  'duplicate-entry': ({ counts }) => `与已计入的 ${counts} 相同。`,
  'lower-award-same-competition': ({ counts }) => `同一竞赛只按最高奖项认定，即 ${counts}。`,
  'same-paper-counted-once': ({ counts }) => `同一论文只认定一次，即 ${counts}。`,
  'same-patent-counted-once': ({ counts }) => `同一专利只认定一次，即 ${counts}。`,
  'lower-level-same-project': ({ counts }) => `同一项目按最高级别认定，即 ${counts}。`,
  'lower-award-same-project': ({ counts }) => `同一项目只按最高奖项认定，即 ${counts}。`,
  'same-work-counted-once': ({ counts }) => `同一作品只认定一次，即 ${counts}。`,
  'already-recognised': ({ name }) => `《${name}》此前已认定。`,
  'already-recognised-same-competition': ({ name, earlier }) =>
    `“${name}”此前已认定 ${earlier} 学分，本次不再增加。`,
  'already-recognised-same-project': ({ name, earlier }) =>
    `“${name}”此前已认定 ${earlier} 学分，本次不再增加。`,
  'revoked-by-staff': ({ by, reason }) => `${by} 已撤销：${reason}`,
  'differs-from-table': ({ table, credits }) => `学分表为 ${table}，核定为 ${credits}。`,
  'override-refused-role': ({ by, role, action }) => `${by}（${role}）无权作出“${action}”。`,
  'override-refused-no-reason': ({ by, action }) => `${by} 的“${action}”没有填写理由。`,
  'override-refused-value': ({ by, action }) => `${by} 的“${action}”没有可用的数值。`,
  'equal-first-author-claimed': ({ paper }) => `《${paper}》填写了共同第一作者。`,
  'thesis-replacement-to-college': ({ project }) => `“${project}”能否替代毕业设计（论文）由学院决定。`,
  'thesis-replacement-not-for-this-level': ({ project, level }) =>
    `“${project}”（${term(level)}）不能替代毕业设计（论文）；只有国家级和市级项目可以。`,
  'same-work-in-several-categories': ({ work, entries }) => `作品“${work}”对应 ${entries.join('、')}。`,
  'shares-await-members': ({ project, members }) => `“${project}”的学分分配尚待 ${members.join('、')} 同意。`,
  'shares-declined': ({ project, members }) => `${members.join('、')} 不同意“${project}”的学分分配。`,
  'reading-matters': ({ setting, inForce, other, credits, otherwise }) =>
    `条文在此有两种理解：按现行理解（${reading(setting, inForce)}）为 ${credits} 学分，按另一种理解（${reading(setting, other)}）为 ${otherwise} 学分，由教务处决定。`,
  'claims-differ': ({ about, students }) => `${students.join('、')} 填写的${term(about)}不一致。`,
  'same-place-claimed': ({ about, students }) => `${students.join('、')} 填写了相同的${term(about)}。`,
  'posted-to-project-course': ({ course, credits }) => `${credits} 学分计入 ${course}。`,
  'project-course-already-given': ({ course, by }) => `${course} 已由${term(by)}给予。`,
  'posted-to-quality-course': ({ course, credits, limit }) =>
    `${credits} 学分计入 ${course}（上限 ${limit}）。`,
  'not-converted': ({ credits, limit }) => `${credits} 学分已认定，因超过上限 ${limit} 未予转换。`,
  'cap-reading-matters': ({ remaining, all }) =>
    `若上限只限其余学分，素质课程计入 ${remaining}；若限全部学分，计入 ${all}。`,
  'art-elective-excluded': () => '艺术类选修课不在认定范围内。',
  'evidence-missing': () => '没有附证明材料。',
  'waits-for-window': ({ day, opens }) => `${day} 提交，不在认定时间内；将于 ${opens} 自动受理。`,
  'no-window-announced': ({ day }) => `${day} 提交，不在认定时间内；下次认定时间尚未公布。`,
  'in-window': ({ day, semester }) => `${day} 提交，属于 ${semester} 学期的认定。`,
  'taken-up-at-opening': ({ opens, semester }) => `${opens} 受理，属于 ${semester} 学期的认定。`,
  'resubmitted-after-window': ({ first, again, semester }) =>
    `${first} 首次提交，${again} 再次提交，仍属于 ${semester} 学期的认定。`,
  'confirmed-after-window': ({ confirmed, closed, semester }) =>
    `${confirmed} 确认，晚于 ${closed} 截止，成绩仍计入 ${semester} 学期。`,
  'awaits-decision': ({ by }) => `等待${term(by)}。`,
  'step-done': ({ by, at }) => `${term(by)}已同意（${at.slice(0, 10)}）。`,
  'step-out-of-order': ({ missing, found }) => `${term(found)}已作决定，但${term(missing)}尚未决定。`,
  'decision-by-unnamed-delegate': ({ by, delegate }) => `${delegate} 未被指定代${term(by)}决定。`,
  'returned-to-student': ({ by }) => `${term(by)}已退回。`,
  'rejected-at-step': ({ by }) => `${term(by)}未同意。`,
  'recorded-excellent': ({ credits, semester }) => `${credits} 学分，成绩“优”，计入 ${semester} 学期。`,
  'already-from-university': () => '该课程已由学校给予。',
  'already-from-college': () => '该课程已由学院给予。',
  'college-rules-not-filed': () => '学院尚未将其细则报教务处备案。',
  'awaits-college-teachers': () => '等待学院教师认定。',
  'term-not-4-6-8': ({ term: number, terms }) => `第 ${number} 学期不属于 ${terms.join('、')}。`,
  'term-start-unknown': ({ term: number }) => `第 ${number} 学期的第一天未知。`,
  'recognised-after-term-start': ({ recognised, start, next }) =>
    `${recognised} 认定，晚于 ${start} 开学；计入第 ${next} 学期。`,
  'no-later-term': ({ recognised }) => `${recognised} 之后没有可计入的学期。`,
  'recorded-by-college': ({ term: number, credits }) => `${credits} 学分，计入第 ${number} 学期。`,
}
