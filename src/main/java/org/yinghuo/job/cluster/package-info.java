/**
 * The night on several machines: the way to the broker and to the shared job repository, and the messages that name a partition.
 *
 * <p>Knows nothing of what a partition holds. Its libraries are in {@code yinghuo-cluster.jar} only; nothing here is loaded without {@code --cluster}.
 */
@NullMarked
package org.yinghuo.job.cluster;

import org.jspecify.annotations.NullMarked;
