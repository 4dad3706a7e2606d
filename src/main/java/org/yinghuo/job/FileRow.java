package org.yinghuo.job;

import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.SourceFile;

/**
 * What one row of a file came to, on its way from the reader to the staged file.
 *
 * @param outcome null after the file's last row
 */
record FileRow(SourceFile file, @Nullable Ingested outcome) {}
