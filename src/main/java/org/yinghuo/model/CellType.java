package org.yinghuo.model;

/** What the file says a cell is. */
public enum CellType {
    TEXT,
    /** A plain number: exact decimal text of the stored value, rounded half-even to 15 significant digits. */
    NUMBER,
    /** A number the file formats as a day or an instant: {@code 2022-09-03} or {@code 2022-09-03T14:30:00}. */
    DATE,
    /** A number below 1 that the file formats as a time of day: {@code 14:30:00}; of elapsed hours ({@code [h]:mm}) also {@code 26:00:00}. */
    TIME,
    /** {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** An error as shown: {@code #REF!}. */
    ERROR,
    /** A formula of which the file holds no value; the text is empty. */
    FORMULA_WITHOUT_VALUE
}
