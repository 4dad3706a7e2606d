package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowListingTest {

    @TempDir
    Path folder;

    private String listed(String text) throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, text);
        StringBuilder out = new StringBuilder();
        new RowListing(cell -> cell.replace("13000000000", "130****0000")).write(file, "捐款.csv", out);
        return out.toString();
    }

    @Test
    void theWidestRowGivesTheColumns() throws IOException {
        assertThat(listed("姓名,手机\n张三,13000000000,\"a,b\"\n\n李四\n"))
                .isEqualTo(
                        "file,sheet,row,A,B,C\n捐款.csv,,1,姓名,手机,\n捐款.csv,,2,张三,130****0000,\"a,b\"\n捐款.csv,,4,李四,,\n");
    }

    @Test
    void formulasAreShownAsText() throws IOException {
        assertThat(listed("a,b,c,d\n=1+1,-5,-1+2,@x\n"))
                .isEqualTo("file,sheet,row,A,B,C,D\n捐款.csv,,1,a,b,c,d\n捐款.csv,,2,'=1+1,-5,'-1+2,'@x\n");
    }
}
