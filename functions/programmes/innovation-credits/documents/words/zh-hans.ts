import type { PaperWords } from './words.ts'

export const zhHans: PaperWords = {
  columns: {
    number: '序号',
    case: '申请编号',
    college: '学院',
    className: '班级',
    student: '学号',
    name: '姓名',
    category: '类别',
    achievement: '成果名称',
    level: '级别或刊物',
    place: '奖项或排序',
    day: '日期',
    applied: '申请学分',
    recognised: '认定学分',
    evidence: '证明材料',
    link: '存放位置',
    original: '原件核验',
    state: '进度',
    remark: '备注',
  },
  semester: '学期',
  application: {
    title: '创新能力拓展学分认定申请表',
    evidence: '证明材料',
    nothing: '无申请项目。',
    declaration: '本人声明以上所填内容真实，所附材料属实。',
    total: (applied, recognised) => `合计：申请 ${applied} 学分，目前认定 ${recognised} 学分。`,
    signatures: [
      ['学生签名、日期', '项目指导教师签名、日期'],
      ['学院副院长签名、日期、盖章', '教务处签名、日期、盖章'],
    ],
  },
  summary: {
    title: college => `创新能力拓展学分认定汇总表：${college}`,
    nothing: '无申请。',
    count: (students, entries) => `共 ${students} 名学生，${entries} 项申请。—— 以下空白 ——`,
    signatures: [['制表人、日期', '副院长签名、日期', '学院盖章']],
    seen: (by, day) => `${by}，${day}`,
  },
  publication: {
    title: '创新能力拓展学分认定公示',
    nothing: '无公示内容。',
    objections: (office, day) => `自 ${day} 起，如有异议，请在公示期内向${office}提出。`,
  },
  asOf: day => `截至 ${day}`,
}
