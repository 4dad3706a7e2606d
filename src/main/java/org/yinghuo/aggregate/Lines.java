package org.yinghuo.aggregate;

import java.util.function.Consumer;

/** The lines of an issue, in the same order each time; all of one person's attendance together, and all of one person's gifts. */
interface Lines {

    void forEach(Consumer<Line> to);
}
