package org.yinghuo.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department's headcount and sum without names.
 *
 * @param people how many gave
 * @param increment whether headed 当日 or 新增: it adds to earlier summaries instead of replacing them
 */
public record DonationSummary(
        Origin origin,
        long content,
        String department,
        int people,
        Amount amount,
        LocalDate day,
        DaySource daySource,
        String campaign,
        boolean increment,
        @Nullable IssueId issueNamed)
        implements Entry {}
