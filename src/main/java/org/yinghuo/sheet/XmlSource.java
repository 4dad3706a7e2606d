package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;

/** Where an XML document's bytes can be read from again: merged cells are looked for before the rows are read. */
@FunctionalInterface
interface XmlSource {

    InputStream open() throws IOException;
}
