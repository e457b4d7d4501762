interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Says what is being done and since when: on one line of a terminal, on lines of their own in a log. */
export function progress(out: Terminal, began: number) {
  const inPlace = out.isTTY === true
  const [before, after] = inPlace ? ['\r\u001B[K', ''] : ['', '\n']
  return {
    say: (step: string): void => {
      out.write(`${before}  ${((performance.now() - began) / 1000).toFixed(1)} s  ${step}${after}`)
    },
    done: (): void => {
      out.write(before)
    },
  }
}
