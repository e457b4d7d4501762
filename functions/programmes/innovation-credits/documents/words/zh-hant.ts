import type { PaperWords } from './words.ts'

export const zhHant: PaperWords = {
  columns: {
    number: '序號',
    case: '申請編號',
    college: '學院',
    className: '班級',
    student: '學號',
    name: '姓名',
    category: '類別',
    achievement: '成果名稱',
    level: '級別或刊物',
    place: '獎項或排序',
    day: '日期',
    applied: '申請學分',
    recognised: '認定學分',
    evidence: '證明文件',
    link: '存放位置',
    original: '正本核驗',
    state: '進度',
    remark: '備註',
  },
  semester: '學期',
  application: {
    title: '創新能力拓展學分認定申請表',
    evidence: '證明文件',
    nothing: '無申請項目。',
    declaration: '本人聲明以上所填內容真實，所附文件屬實。',
    total: (applied, recognised) => `合計：申請 ${applied} 學分，目前認定 ${recognised} 學分。`,
    signatures: [
      ['學生簽名、日期', '計畫指導教師簽名、日期'],
      ['學院副院長簽名、日期、用印', '教務處簽名、日期、用印'],
    ],
  },
  summary: {
    title: college => `創新能力拓展學分認定彙總表：${college}`,
    nothing: '無申請。',
    count: (students, entries) => `共 ${students} 名學生，${entries} 項申請。—— 以下空白 ——`,
    signatures: [['製表人、日期', '副院長簽名、日期', '學院用印']],
    seen: (by, day) => `${by}，${day}`,
  },
  publication: {
    title: '創新能力拓展學分認定公示',
    nothing: '無公示內容。',
    objections: (office, day) => `自 ${day} 起，如有異議，請於公示期內向${office}提出。`,
  },
  asOf: day => `截至 ${day}`,
}
