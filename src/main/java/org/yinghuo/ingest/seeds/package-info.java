/**
 * What the office itself keeps: its issues, departments, roster, campaigns, activities, words and nicknames.
 *
 * <p>Start at {@link SeedReader}; it hands on {@code model.Seeds}.
 */
@NullMarked
package org.yinghuo.ingest.seeds;

import org.jspecify.annotations.NullMarked;
