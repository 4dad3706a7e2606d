package org.yinghuo.aggregate;

import java.util.Comparator;

/** The order in which people's names stand in a table; official lists put them by the strokes of the surname. */
public interface NameOrder extends Comparator<String> {

    /** By the characters' own numbers, where no strokes are known. */
    NameOrder BY_CHARACTERS = String::compareTo;
}
