package org.noren.site.people.faces;

/** A new password as it is typed, twice; never shown again. */
public class NewPassword {
    private String chosen = "";
    private String again = "";

    /** Whether both times the same was typed. */
    boolean isAgreed() {
        return chosen.equals(again);
    }

    char[] characters() {
        return chosen.toCharArray();
    }

    public String getChosen() {
        return "";
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
