package org.noren.site.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** What an item's newest revision says, as plain words to be searched; beside the item, because lists never read it. */
@Entity
@Table(name = "content_text")
public class ItemText {
    @Id
    private long item;

    private String words = "";

    protected ItemText() {}

    public ItemText(long item) {
        this.item = item;
    }

    public long item() {
        return item;
    }

    /** @param said empty for what has no words, a picture for example */
    public void say(Optional<String> said) {
        words = said.orElse("");
    }
}
