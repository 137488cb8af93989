/** Classes that each break one rule, so that every rule is seen to fail. Abstract, so that Spring leaves them alone. */
package heed.samples;
