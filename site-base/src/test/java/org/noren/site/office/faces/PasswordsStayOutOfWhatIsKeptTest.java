package org.noren.site.office.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.noren.site.office.Permissions;

class PasswordsStayOutOfWhatIsKeptTest {
    private static final Path PAGES = Path.of("src/main/webapp/office");
    private static final Pattern PLACE = Pattern.compile("<h:(form|inputSecret) id=\"([^\"]+)\"");

    /** Pages for people keep what is typed; so every field for a password there has a name that is left out. */
    @Test
    void each_password_of_the_office_has_a_name_that_is_left_out() throws IOException {
        List<String> secrets = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList())
                if (Permissions.to("/office/" + page.getFileName()) instanceof Permissions.Access.People)
                    secrets.addAll(secretsOf(Files.readString(page)));
        }

        assertTrue(secrets.size() >= 4, secrets::toString);
        assertEquals(
                List.of(),
                secrets.stream().filter(name -> !name.contains("password")).toList());
    }

    private static List<String> secretsOf(String page) {
        List<String> secrets = new ArrayList<>();
        String form = "";
        Matcher place = PLACE.matcher(page);
        while (place.find()) {
            if (place.group(1).equals("form")) form = place.group(2);
            else secrets.add(form + ":" + place.group(2));
        }
        return secrets;
    }
}
