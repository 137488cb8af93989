package heed.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets streams be served at short intervals. */
@Configuration
@EnableScheduling
class WebConfiguration {}
