import type { ReadingWords } from './words.ts'

/** Each reading of a doubtful sentence in simplified Chinese: by setting and value, what holds. */
export const zhHansReadings: ReadingWords = {
  highest_by: { credits: '最高奖项指学分最多的奖项', level: '最高奖项指级别最高的奖项' },
  same_competition: {
    series: '同一赛事的各届视为同一竞赛',
    edition: '同一赛事的每一届各为一项竞赛',
    work: '同一届中的每件作品各为一项竞赛',
  },
  top_up: { difference: '此前已认定的，更好的成绩补认差额', none: '此前已认定的，更好的成绩不再增加学分' },
  same_paper: { once: '论文被多种索引收录时只认定一次', 'each-index': '论文按每种索引分别认定' },
  index_needed: { either: '被 SCI 或 EI 收录即可', both: '须同时被 SCI 和 EI 收录' },
  paper_counts_from: { publication: '论文自发表起认定', acceptance: '论文自录用起认定' },
  author_order: {
    printed: '作者排序以印刷顺序为准',
    'students-only': '第一作者为教师时，排序不计该教师',
  },
  equal_first_authors: { printed: '共同第一作者按印刷顺序计', first: '共同第一作者均视为第一作者' },
  newspaper_share: { each: '报刊文章的两位作者各得全部学分', divided: '报刊文章的学分由两位作者均分' },
  same_project: { best: '同一项目按最高级别认定', each: '同一项目按每个级别分别认定' },
  thesis_and_credits: {
    both: '替代毕业设计（论文）的项目同时认定学分',
    'thesis-only': '替代毕业设计（论文）的项目不再认定学分',
  },
  award_share: {
    declared: '学分由小组商定分配',
    equal: '学分由成员平均分配',
    'personal-maximum': '每位成员均得个人上限',
  },
  awards_per_project: { best: '同一项目只认定最高奖项', add: '同一项目的各奖项分别认定' },
  same_work: { add: '同一作品在各类别中分别认定', best: '同一作品只按学分最多的一项认定' },
  cap_period: {
    study: '上限按整个学习期间计算',
    year: '上限按学年计算',
    round: '上限按每次认定计算',
  },
}
