/** Where each set comes from, so that anyone can make it again. */
export type Origin = {
  readonly set: string;
  readonly work: string;
  /** Repository @ commit : path on GitHub. */
  readonly from: string;
  readonly used: string;
};

export const origins: readonly Origin[] = [
  {
    set: 'vitaminc_real',
    work: 'Schuster et al., NAACL 2021 (CC BY-SA 3.0)',
    from: 'TalSchuster/talschuster.github.io @ 152c9639f1 : static/vitaminc_real.zip',
    used: '4,731 pairs; part of the official test file, parted by page',
  },
  {
    set: 'ecbplus',
    work: 'Cybulska and Vossen, LREC 2014 (CC BY 3.0)',
    from: 'tommasoc80/EventStoryLine @ 46edefee5e : ECB+_LREC2014',
    used: '4,200 pairs of sentences of the development topics',
  },
  {
    set: 'ecb_swaps',
    work: 'derived from ECB+: one slot of a same-event pair replaced',
    from: 'tommasoc80/EventStoryLine @ 46edefee5e : ECB+_LREC2014',
    used: '431 swaps, 475 controls',
  },
  {
    set: 'equate_newsnli',
    work: 'Ravichander et al., CoNLL 2019',
    from: 'Bit-numeval/NumEval @ d952694b03 : data/ppo_data_*.json',
    used: '300 pairs',
  },
  {
    set: 'breaking_nli',
    work: 'Glockner et al., ACL 2018',
    from: 'BIU-NLP/Breaking_NLI @ 8a7658c1ce',
    used: '2,482 pairs',
  },
  {
    set: 'negation_nli_mnli, negation_nli_rte',
    work: 'Hossain et al., EMNLP 2020',
    from: 'mosharafhossain/negation-and-nli @ e7848fb621',
    used: '441 and 408 pairs',
  },
  {
    set: 'emergent',
    work: 'Ferreira and Vlachos, NAACL 2016',
    from: 'willferreira/mscproject @ deb92fba51',
    used: '164 headlines against rumours',
  },
  {
    set: 'policlaim',
    work: 'Ni et al., ACL 2024',
    from: 'EdisonNi-hku/AFaCTA @ 25e8f3b8f9',
    used: '1,953 sentences of 8 speeches',
  },
  {
    set: 'claimbuster',
    work: 'Arslan et al., ICWSM 2020',
    from: 'utaresearch/claimbuster-spotter @ 332bba0819',
    used: '3,000 sentences of debates',
  },
  {
    set: 'mrpc',
    work: 'Dolan and Brockett, IWP 2005',
    from: 'brmson/dataset-sts @ e1d3375f5b',
    used: '500 pairs',
  },
  {
    set: 'basil, basil_across',
    work: 'Fan et al., EMNLP 2019',
    from: 'launchnlp/BASIL @ 4fdbc4f68d',
    used: '105 articles: 35 events, 3 outlets each',
  },
  {
    set: 'bbc_news',
    work: 'Greene and Cunningham, ICML 2006',
    from: 'dejanbatanjac/bbc-article-classify-bert @ 8265dc84e8',
    used: '300 articles',
  },
];
