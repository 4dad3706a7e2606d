/**
 * A receipt that came back, read as the corrected copy of the file it was made of: {@link org.yinghuo.sheet.receipts.ReturnedReceipt} opens any file and knows a receipt by its
 * {@link org.yinghuo.sheet.receipts.ReceiptMark}; {@link org.yinghuo.sheet.receipts.RowCorrection} puts back what the clerk did not touch.
 */
@NullMarked
package org.yinghuo.sheet.receipts;

import org.jspecify.annotations.NullMarked;
