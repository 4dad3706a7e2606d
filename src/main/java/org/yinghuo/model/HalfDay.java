package org.yinghuo.model;

/** 上午, 下午, 晚上, or none of them said. */
public enum HalfDay {
    NONE,
    MORNING,
    AFTERNOON,
    EVENING
}
