/**
 * The fault campaign: nights during which the disk, the process, the clock or the files misbehave, each compared with an undisturbed one.
 *
 * <p>A virtual machine of its own runs it, whose default file system is {@link org.yinghuo.faults.WatchedProvider}: so every call that changes the
 * disk passes one place, whoever makes it, and no line of the program knows of it. {@code src/docs/reliability.md} says what is promised and what came out.
 */
package org.yinghuo.faults;
