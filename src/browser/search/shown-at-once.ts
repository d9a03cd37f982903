/** So many results are shown at once, and more at each press: what they show costs up to a file each. */
export const SHOWN_AT_ONCE = 10;
