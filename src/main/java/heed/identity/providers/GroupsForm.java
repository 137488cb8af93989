package heed.identity.providers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What groups give, as people type it: {@code groups/0/group}, {@code groups/0/role}, …; a row without a group and gifts is none. */
record GroupsForm(String claim, List<GroupMapping> rows) {

    private static final int MORE = 3;

    static GroupsForm of(MultiValueMap<String, String> posted) {
        var rows = new ArrayList<GroupMapping>();
        for (int n = 0; n < GroupReading.MOST && posted.containsKey("groups/" + n + "/group"); n++) {
            String at = "groups/" + n + "/";
            rows.add(new GroupMapping(
                    typed(posted, at + "group"),
                    typed(posted, at + "role"),
                    typed(posted, at + "team"),
                    typed(posted, at + "teamRole")));
        }
        return new GroupsForm(typed(posted, "groupsClaim"), rows);
    }

    static GroupsForm of(Provider provider) {
        return new GroupsForm(provider.groupsClaim(), provider.groups());
    }

    /** With rows for more. */
    GroupsForm withRoom() {
        var roomy = new ArrayList<>(rows);
        for (int n = 0; n < MORE && roomy.size() < GroupReading.MOST; n++) {
            roomy.add(new GroupMapping("", "", "", ""));
        }
        return new GroupsForm(claim, roomy);
    }

    /** Without those that say nothing. */
    GroupsForm filled() {
        return new GroupsForm(claim, rows.stream().filter(row -> !isEmpty(row)).toList());
    }

    private static boolean isEmpty(GroupMapping row) {
        return "".equals(row.group()) && "".equals(row.role()) && "".equals(row.team());
    }

    private static String typed(MultiValueMap<String, String> posted, String field) {
        return Optional.ofNullable(posted.getFirst(field)).orElse("").strip();
    }
}
