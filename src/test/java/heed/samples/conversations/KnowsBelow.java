package heed.samples.conversations;

import heed.samples.conversations.nested.Below;

class KnowsBelow {

    String ask() {
        return Below.ANSWER;
    }
}
