/** A line of a page: what it tells, and what is told. */
export type PageRow = [name: string, value: string];
