import type { Html } from '../../screens/html.ts'

const css = `
:root { --accent: #2f5d50; --accent-dark: #234a3f; --ground: #f4f6f5; --card: #fff; --ink: #1c2421; --quiet: #55615c;
  --line: #c5cecb; --wrong: #a3281c; --wrong-ground: #fdf1ef; --radius: 12px; color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang TC", "PingFang SC", "Noto Sans CJK TC", sans-serif }
main { max-width: 42rem; margin: 0 auto; padding: 1rem .75rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 }
h2 { font-size: 1.2rem; margin: 0 }
p { margin: .4rem 0 0 }
a { color: var(--accent) }
.card { background: var(--card); border: 1px solid #e1e7e4; border-radius: var(--radius); padding: 1.1rem 1rem;
  margin: 0 0 .75rem; min-width: 0 }
.title { border-top: 6px solid var(--accent) }
.section { border-left: 6px solid var(--accent) }
.text { white-space: pre-line }
.quiet, .scale .quiet { color: var(--quiet); font-size: .9rem }
fieldset.card { width: 100% }
fieldset > legend { float: left; width: 100%; padding: 0; margin-bottom: .5rem }
fieldset > legend + * { clear: both }
legend, .question { font-weight: 600; display: block }
.star { color: var(--wrong) }
input[type=text], input[type=email], input[type=date], input[type=time], input[type=datetime-local], select, textarea {
  width: 100%; max-width: 100%; font: inherit; color: inherit; padding: .6rem .7rem; margin-top: .5rem; min-height: 2.75rem;
  border: 1px solid #7b8883; border-radius: 8px; background: #fff }
input[type=date], input[type=time], input[type=datetime-local] { width: auto; min-width: 12rem }
textarea { min-height: 7rem; resize: vertical }
.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .45rem 0 }
.choice input { width: 1.25rem; height: 1.25rem; margin: .15rem 0 0; flex: none; accent-color: var(--accent) }
.choice input[type=text] { width: auto; flex: 1; height: auto; margin: -.5rem 0 0 }
.scale { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: flex-end }
.scale label { display: grid; justify-items: center; gap: .2rem; padding: .4rem .2rem; min-width: 2rem }
.scale input { width: 1.25rem; height: 1.25rem; accent-color: var(--accent) }
.grid { overflow-x: auto }
.grid table { border-collapse: collapse; min-width: 100% }
.grid th, .grid td { padding: .5rem; text-align: center; font-weight: 400 }
.grid tbody th { text-align: left }
.grid tbody tr { border-top: 1px solid var(--line) }
.grid input { width: 1.25rem; height: 1.25rem; accent-color: var(--accent) }
.wrong { border-color: var(--wrong); box-shadow: inset 4px 0 0 var(--wrong) }
.problem { color: var(--wrong); font-weight: 600 }
.summary { background: var(--wrong-ground); border-color: var(--wrong) }
.summary ul { margin: .4rem 0 0; padding-left: 1.2rem }
.summary a { color: var(--wrong) }
button { font: inherit; font-weight: 600; color: #fff; background: var(--accent); border: 0; border-radius: 8px;
  padding: .75rem 1.6rem; min-height: 2.75rem; cursor: pointer }
button:hover { background: var(--accent-dark) }
:focus-visible { outline: 3px solid #7fb3a3; outline-offset: 2px }
.steps { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center }
.steps [hidden] { display: none }
.steps .room { flex: 1 }
button.plain { background: none; color: var(--accent); padding-inline: .8rem }
button.plain:hover { background: #e6efec }
progress { width: 7rem; height: .5rem; accent-color: var(--accent) }
.languages { display: flex; gap: 1rem; justify-content: flex-end; font-size: .9rem; margin: 0 0 .6rem }
.languages > * { padding: .35rem 0 }
.notice { border-left: 4px solid var(--accent); background: #e6efec; padding: .6rem .9rem; border-radius: 0 8px 8px 0;
  margin: 0 0 .75rem }
.ways { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin: .8rem 0 1.4rem }
.given { margin: .6rem 0 0 }
.given dt { font-weight: 600; margin-top: .8rem }
.given dd { margin: .1rem 0 0 }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
img { max-width: 100%; height: auto; border-radius: 8px }
@media (min-width: 40rem) { main { padding-top: 2rem } .card { padding: 1.4rem 1.6rem } }
`

/** The look of the form pages: phone first, one calm language, no image. */
export const STYLE: Html = { kind: 'html', markup: css }
