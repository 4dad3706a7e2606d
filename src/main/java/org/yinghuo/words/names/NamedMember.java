package org.yinghuo.words.names;

/**
 * A name in a cell.
 *
 * @param department the official one that stands with it; empty where none does
 * @param apart whether the cell names several departments, so that the row's own is not everybody's
 * @param remark what stands in brackets behind the name: 请假; empty where nothing does
 */
public record NamedMember(Names.Named named, String department, boolean apart, String remark) {

    /** Without a remark. */
    public NamedMember(Names.Named named, String department, boolean apart) {
        this(named, department, apart, "");
    }
}
