package org.noren.servers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
    private static final String PAGE = """
            <form id="other"><input name="stranger" value="no"></form>
            <form class="card" id="terms" method="post">
              <input type="hidden" name="state" value="a&amp;b&#12354;&#x3042;&quot;">
              <input name="title" value="">
              <input type="checkbox" name="ticked" checked="checked"><input type="checkbox" name="unticked" value="true">
              <input type="checkbox" name="path" value="/a" checked="checked"><input type="checkbox" name="path" value="/b" checked="checked">
              <textarea name="times" rows="3">
            09:00
            12:00 &lt;daily&gt;</textarea>
              <select name="way" size="1"><option value="OVERWRITE">over</option><option value="RELINK" selected="selected">re</option></select>
              <select name="first"><option value="ONE">one</option><option value="TWO">two</option></select>
              <input type="submit" name="terms:save" value="Save">
            </form>
            <form id="last"><input name="stranger" value="no"></form>
            """;

    @Test
    void whatABrowserWouldSend() {
        assertEquals(
                Map.of(
                        "state", List.of("a&bああ\""),
                        "title", List.of(""),
                        "ticked", List.of("on"),
                        "path", List.of("/a", "/b"),
                        "times", List.of("09:00\n12:00 <daily>"),
                        "way", List.of("RELINK"),
                        "first", List.of("ONE")),
                FormFields.of(PAGE, "terms").orElseThrow());
    }

    @Test
    void whatIsTypedTakesThePlaceOfWhatStoodThere() {
        Map<String, List<String>> filled = FormFields.filled(
                FormFields.of(PAGE, "terms").orElseThrow(), Map.of("way", "DIRECT", "terms:save", "go"));
        assertEquals(List.of("DIRECT"), filled.get("way"));
        assertEquals(List.of("go"), filled.get("terms:save"));
        assertEquals(List.of("/a", "/b"), filled.get("path"));
    }

    @Test
    void aFormThatIsNotThere() {
        assertEquals(Optional.empty(), FormFields.of(PAGE, "nowhere"));
    }
}
