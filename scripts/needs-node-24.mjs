// Plain JavaScript, read before the first TypeScript: an older Node could not even say what is wrong.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(`Node ${process.versions.node} is too old for this.
  Why:     the programs are TypeScript that Node 24 runs as it stands.
  Follows: nothing was started.
  Mend:    run “npm ci”, then “npm start” and “npm test” as they are: on 64-bit Linux the lockfile brings a Node 24
           along, and npm puts it first. Elsewhere install Node 24 or later from https://nodejs.org.`)
  process.exit(1)
}
