import type { Submission } from '../story.ts'
import { studentAddress } from './people.ts'

interface Proposed {
  readonly topic: string
  readonly plan: string
  readonly place: string
  readonly activity?: string
  readonly categories?: readonly string[]
  readonly more?: Readonly<Record<string, string | readonly string[]>>
}

const publicService = 'Public service, on or off campus 校內外公共服務'
const externalProject = 'External project 校外計畫'
const volunteers = 'Volunteers 志工'
const usr = 'University Social Responsibility (USR) programme 大學社會責任（USR）計畫'
const groupProposal = 'Group proposal on behalf of all participants 代表全體成員的團體提案'
const ownWithinGroup = 'My own proposal within a group 團體中的個人提案'
const library = 'Service learning, also in campus offices or the library 服務學習（含校內單位、圖書館）'

const archive = {
  topic: '眷村口述歷史與立體地圖 Oral history of a military village',
  place: '四四南村文化公園',
  activity: externalProject,
  categories: [usr],
}

/** What was proposed at the beginning of the term, by student number. */
export const first: Readonly<Record<string, Proposed>> = {
  B11201001: {
    topic: '偏鄉小學程式設計週末營',
    plan: '十月起每週六赴坪林國小，帶領五、六年級學生以 micro:bit 製作校園空氣盒子；共五次，每次八小時，最後一次由學生向家長發表成果。',
    place: '新北市坪林國小',
    categories: [volunteers, 'Education Priority Areas, K12 教育優先區（K12）'],
  },
  B11205003: {
    topic: '景美溪水質監測與公民河川日',
    plan: '與社區大學合作，每兩週採樣一次並公開數據，辦理兩場河岸導覽，總計約四十小時執行。',
    place: '文山社區大學、景美溪',
    categories: [volunteers],
  },
  B11210015: {
    topic: 'Less waste at the Gongguan night market',
    plan: 'Interview twelve stallholders, design a shared deposit cup, test it on four weekends with two stalls, measure the waste and hand the result to the market committee; about 38 hours.',
    place: 'Gongguan night market committee',
    activity: externalProject,
    categories: [usr],
  },
  B11208014: {
    topic: 'Remittances explained: a money workshop for migrant workers',
    plan: 'Five Sunday workshops in Thai and English at the One-Forty centre: fees, exchange rates, contracts. Materials are tested with the centre first. 36 hours of workshops and counselling.',
    place: 'One-Forty, Taipei Main Station',
    categories: [volunteers],
  },
  B11209016: {
    topic: '社区长者智能手机陪伴课',
    plan: '每周三、周日在大安区老人服务中心一对一教学：视频通话、挂号、防诈骗；编写大字版手册，共约四十小时。',
    place: '大安老人服务中心',
    categories: [volunteers],
  },
  B11203004: {
    topic: '校園修理咖啡館 Repair café',
    plan: '每月兩次，於公館里活動中心免費修理小家電並教民眾自行維修，統計減少的廢棄物重量；共六場、每場六小時。',
    place: '公館里活動中心',
    categories: [volunteers],
  },
  B11206017: {
    topic: 'Soap from used cooking oil with a women’s shelter',
    plan: 'Collect used oil from campus kitchens, make soap together with residents of the shelter every Friday, and write a safe recipe they can go on with; twelve Fridays of three hours.',
    place: 'Garden of Hope Foundation',
    categories: [volunteers],
  },
  B11207012: {
    topic: '獨居長者家電用電安全健檢',
    plan: '培訓後兩人一組到宅檢查延長線與老舊家電，預計訪視四十戶，並製作圖卡；約三十八小時。',
    place: '中正區公所社會課',
    categories: [volunteers],
  },
  B11213004: {
    ...archive,
    plan: '三人合作：訪談十二位長者、測繪十二棟房屋、製作可觸摸的立體地圖；各自負責一部分，每人至少三十六小時。',
    more: { as: groupProposal, participants: 'B11213004, B11213011, B11213018' },
  },
  B11201021: {
    topic: 'Air quality sensors for a school in Hualien',
    plan: 'Build ten sensors, mount them with the pupils over two long weekends, and teach the teachers to read the data; 40 hours in all.',
    place: 'Hualien, Fengbin Elementary School',
    categories: ['Public service in remote areas 偏鄉公共服務'],
  },
  B11215001: {
    topic: '口袋圖書館：部落數位閱讀角',
    plan: '為南澳部落建置離線數位圖書角，十二月前三次駐點，每次十二小時，教導孩童與家長使用。',
    place: '宜蘭南澳',
    categories: ['Public service in remote areas 偏鄉公共服務'],
  },
  B11309012: {
    topic: '二手教科書流通平臺',
    plan: '訪談三十位同學，建置平臺並於期初辦理四次面交日，營運收入捐給兒少基金會；約三十六小時。',
    place: '臺科大學生會',
    activity: 'Student club activity, on or off campus 校內外社團活動',
  },
  B11310009: {
    topic: 'Signs that everybody understands in the city library',
    plan: 'Walk the library with readers in wheelchairs and with newcomers, redesign forty signs, mount and test them; 36 hours in the building.',
    place: 'Taipei Public Library, Daan branch',
    categories: [library],
  },
  B11206010: {
    topic: '綠色化學到校服務',
    plan: '到三所國中進行微量化學示範教學，各兩次，每次六小時。',
    place: '臺北市三所國中',
    categories: [volunteers],
  },
  B11203015: {
    topic: '輔具再製工作坊',
    plan: '與伊甸基金會合作，回收並修復三十件助行器，四個週末共三十六小時。',
    place: '伊甸社會福利基金會',
    categories: [volunteers],
  },
  B11305006: { topic: '做公益', plan: '幫助別人。', place: '臺北' },
}

/** After the group's approval each member sends an own proposal; it names the group's by its number. */
export const members: Readonly<Record<string, Proposed>> = {
  B11213011: {
    ...archive,
    plan: '負責測繪十二棟房屋與製作立體地圖底模，共三十八小時。',
    more: { as: ownWithinGroup },
  },
  B11213018: {
    ...archive,
    plan: '負責口述訪談的錄音、逐字稿與展示文字，共三十六小時。',
    more: { as: ownWithinGroup },
  },
}

/** What came in during the last days. */
export const latest: Readonly<Record<string, Proposed>> = {
  B11301002: {
    topic: '聽障生課堂即時字幕志工',
    plan: '每週三次於課堂協助校正即時字幕，至學期末共三十六小時，並整理專有名詞表。',
    place: '資源教室',
    categories: [volunteers],
  },
  B11303016: { topic: 'Bicycle repair for exchange students', plan: '', place: 'Campus, gate 3' },
  B11313010: {
    topic: '街區無障礙坡道調查與模型',
    plan: '調查公館街區一百二十間店面的門檻，製作可攜式坡道三組並試用四週；四十小時。',
    place: '公館商圈發展協會',
    activity: externalProject,
    categories: [usr],
  },
  B11315021: {
    topic: 'Reading hours at the campus library for children of the neighbourhood',
    plan: 'Every Saturday morning until January, with volunteers of five languages; 36 hours.',
    place: 'NTUST library',
    categories: [volunteers, library],
  },
  B11308009: {
    topic: 'English corner at Wanfang Hospital',
    plan: 'Twice a week two hours of conversation with long-stay patients and their carers, nine weeks.',
    place: 'Wanfang Hospital',
    categories: [volunteers],
  },
}

/** Sends a proposal; `more` fills questions that only this sending has. */
export function propose(
  student: string,
  { topic, plan, place, activity = publicService, categories = [], more = {} }: Proposed,
  signedInAs = studentAddress(student),
): Submission {
  const answers = {
    student,
    topic,
    plan,
    activity,
    categories,
    place,
    internship: 'No 否',
    as: 'I work alone 個人',
  }
  const indicators = [
    'Putting knowledge into social practice 知識實踐',
    'Engaging in problem solving 問題解決',
  ]
  return { kind: 'submit', form: 'proposal', signedInAs, answers: { ...answers, indicators, ...more } }
}
