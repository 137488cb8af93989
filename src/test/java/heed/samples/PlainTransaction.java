package heed.samples;

import org.springframework.transaction.annotation.Transactional;

abstract class PlainTransaction {

    @Transactional
    void change() {}
}
