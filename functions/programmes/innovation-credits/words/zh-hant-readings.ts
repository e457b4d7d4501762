import type { ReadingWords } from './words.ts'

/** Each reading of a doubtful sentence in traditional Chinese: by setting and value, what holds. */
export const zhHantReadings: ReadingWords = {
  highest_by: { credits: '最高獎項指學分最多的獎項', level: '最高獎項指級別最高的獎項' },
  same_competition: {
    series: '同一賽事的各屆視為同一競賽',
    edition: '同一賽事的每一屆各為一項競賽',
    work: '同一屆中的每件作品各為一項競賽',
  },
  top_up: { difference: '此前已認定的，更好的成績補認差額', none: '此前已認定的，更好的成績不再增加學分' },
  same_paper: { once: '論文被多種索引收錄時只認定一次', 'each-index': '論文按每種索引分別認定' },
  index_needed: { either: '被 SCI 或 EI 收錄即可', both: '須同時被 SCI 和 EI 收錄' },
  paper_counts_from: { publication: '論文自發表起認定', acceptance: '論文自接受刊登起認定' },
  author_order: {
    printed: '作者排序以印刷順序為準',
    'students-only': '第一作者為教師時，排序不計該教師',
  },
  equal_first_authors: { printed: '共同第一作者按印刷順序計', first: '共同第一作者均視為第一作者' },
  newspaper_share: { each: '報刊文章的兩位作者各得全部學分', divided: '報刊文章的學分由兩位作者均分' },
  same_project: { best: '同一計畫按最高級別認定', each: '同一計畫按每個級別分別認定' },
  thesis_and_credits: {
    both: '替代畢業設計（論文）的計畫同時認定學分',
    'thesis-only': '替代畢業設計（論文）的計畫不再認定學分',
  },
  award_share: {
    declared: '學分由小組商定分配',
    equal: '學分由成員平均分配',
    'personal-maximum': '每位成員均得個人上限',
  },
  awards_per_project: { best: '同一計畫只認定最高獎項', add: '同一計畫的各獎項分別認定' },
  same_work: { add: '同一作品在各類別中分別認定', best: '同一作品只按學分最多的一項認定' },
  cap_period: {
    study: '上限按整個修業期間計算',
    year: '上限按學年計算',
    round: '上限按每次認定計算',
  },
}
