package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.yinghuo.report.data.Utf8Writer;

/** Fills the templates of pages; what stands in a value is escaped by itself and can never become markup. */
final class Pages {
    private static final TemplateEngine ENGINE = engine();

    private Pages() {}

    /** Writes the page of a template beside this class: {@code report.html}. */
    static void write(String template, Map<String, Object> model, OutputStream out) throws IOException {
        Writer writer = new UnindentedWriter(new Utf8Writer(out));
        ENGINE.process(template, new Context(Locale.ROOT, model), writer);
        writer.flush();
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("org/yinghuo/report/page/pages/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
