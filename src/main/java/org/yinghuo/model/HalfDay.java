package org.yinghuo.model;

/** 上午, 下午, or neither said. */
public enum HalfDay {
    NONE,
    MORNING,
    AFTERNOON
}
