import {
  competitionForm,
  paperForm,
  patentForm,
} from '../../../../sheets-schema/innovation-credits/application-forms.ts'
import type { FormDefinition } from '../../programme.ts'
import {
  competitionLevels,
  entryKinds,
  paperIndexes,
  paperStates,
  patentOffices,
  patentRights,
  patentStates,
} from './options.ts'
import { aboutYou, day, dropdown, optional, proofOf, radio, text, yesNo } from './questions.ts'

const students = 'Student numbers, your own included, with commas between.'

export const competitionApplication: FormDefinition = {
  name: 'application-competition',
  prefix: 'C',
  title: 'Competition award: application for innovation credits 竞赛获奖认定申请',
  description: 'One response for one award. Of one competition only the highest award counts (II.1).',
  tab: competitionForm,
  questions: [
    ...aboutYou,
    text('competition', 'Competition 竞赛名称', {
      section: 'The award 获奖情况',
      help: 'As on the certificate, without the year.',
    }),
    text('edition', 'Year of the competition 年份', { help: 'Four digits, for example 2026.' }),
    dropdown('level', 'Level of the award 级别', competitionLevels),
    text('prize', 'Prize, exactly as printed 奖项', { help: 'For example First prize, 一等奖, Gold medal.' }),
    day('awardDate', 'Date on the certificate 获奖日期'),
    radio('entryKind', 'Individual or team 个人或团队', entryKinds),
    text('team', 'Students on the certificate 证书上的学生学号', { help: students }),
    optional(text('certificate', 'Certificate number 证书编号')),
    ...proofOf('The certificate; the organiser’s result list if your name is not on it.'),
  ],
}

export const paperApplication: FormDefinition = {
  name: 'application-paper',
  prefix: 'P',
  title: 'Paper or article: application for innovation credits 论文认定申请',
  description: 'One response for one paper or newspaper article (II.2).',
  tab: paperForm,
  questions: [
    ...aboutYou,
    text('title', 'Title 题目', { section: 'The paper 论文情况' }),
    dropdown('index', 'Index or kind 收录类别', paperIndexes),
    text('venue', 'Journal or newspaper 期刊或报纸名称'),
    radio('state', 'Published or accepted 发表状态', paperStates),
    optional(day('publishedOn', 'Published on 发表日期', { help: 'If it is published.' })),
    text('place', 'Your place among the printed authors 作者排序', {
      help: 'A number: 1 for the first author. Teachers are counted.',
    }),
    yesNo('teacherFirst', 'Is the first author a teacher? 第一作者是否为教师'),
    yesNo('equalFirst', 'Does the paper name you as an equal first author? 是否共同第一作者'),
    optional(text('doi', 'DOI, ISSN, volume, pages')),
    ...proofOf('Cover, contents page and the paper; for SCI or EI the library’s search certificate.'),
  ],
}

export const patentApplication: FormDefinition = {
  name: 'application-patent',
  prefix: 'T',
  title: 'Patent: application for innovation credits 专利认定申请',
  description: 'One response for one patent (II.3).',
  tab: patentForm,
  questions: [
    ...aboutYou,
    text('number', 'Patent number 专利号', { section: 'The patent 专利情况' }),
    text('title', 'Title 名称'),
    dropdown('right', 'Kind of right 类型', patentRights),
    dropdown('office', 'Patent office 授权机构', patentOffices),
    radio('state', 'Granted or filed 状态', patentStates),
    optional(day('grantedOn', 'Granted on 授权日期', { help: 'If it is granted.' })),
    text('place', 'Your place among the inventors 发明人排序', { help: 'A number: 1 for the first.' }),
    ...proofOf('The grant certificate; a filing receipt is not enough.'),
  ],
}

export const studentNumbersHelp = students
