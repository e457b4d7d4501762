import { awardForm, projectForm } from '../../../../sheets-schema/innovation-credits/application-forms.ts'
import type { FormDefinition } from '../../programme.ts'
import { studentNumbersHelp } from './achievements.ts'
import { projectAwards, projectLevels, projectStates } from './options.ts'
import {
  aboutYou,
  day,
  dropdown,
  instructorQuestion,
  optional,
  paragraph,
  proofOf,
  radio,
  text,
  yesNo,
} from './questions.ts'

export const projectApplication: FormDefinition = {
  name: 'application-project',
  prefix: 'J',
  title: 'Innovative project: application for innovation credits 创新项目认定申请',
  description: 'Each member sends an own response. The project instructor approves first (II.4.1), III.1).',
  tab: projectForm,
  questions: [
    ...aboutYou,
    text('project', 'Name of the project 项目名称', { section: 'The project 项目情况' }),
    optional(text('number', 'Project number 项目编号')),
    dropdown('level', 'Level 级别', projectLevels),
    radio('state', 'State of the project 项目状态', projectStates),
    optional(day('completedOn', 'Completed on 结题日期', { help: 'If it is completed.' })),
    text('members', 'Members on the completion list 结题名单上的学生学号', { help: studentNumbersHelp }),
    instructorQuestion,
    yesNo('thesis', 'Shall the project replace your graduation thesis? 是否申请替代毕业设计（论文）'),
    ...proofOf('The completion certificate or list that names the members.'),
  ],
}

export const awardApplication: FormDefinition = {
  name: 'application-award',
  prefix: 'A',
  title: 'Award of an innovative project: application for innovation credits 创新项目获奖认定申请',
  description: 'Each member sends an own response, with the shares that the group has agreed (II.4.2)).',
  tab: awardForm,
  questions: [
    ...aboutYou,
    text('project', 'Name of the project 项目名称', { section: 'The award 获奖情况' }),
    dropdown('award', 'Award 奖项类别', projectAwards),
    optional(text('prize', 'Prize, exactly as printed 奖项', { help: 'For an SITP prize.' })),
    day('awardedOn', 'Date of the award 获奖日期'),
    text('members', 'Members of the group 小组成员学号', { help: studentNumbersHelp }),
    optional(
      paragraph('shares', 'Agreed shares 学分分配', {
        help: 'One line a member: student number, colon, credits. For example 2450001: 2. Leave blank if the group has not agreed yet.',
      }),
    ),
    instructorQuestion,
    ...proofOf('The announcement or certificate, and the shares confirmed by all members.'),
  ],
}
