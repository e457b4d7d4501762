/**
 * The guard is a hidden 1×1 sheet whose sheetId is the number of the last commit, repeated in its only cell.
 * A batch first deletes the guard it read; Google refuses the whole batch when another writer has replaced it.
 */
export const guardTitle = '_guard'
