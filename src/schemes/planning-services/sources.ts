import type { Reference } from '../cite';

const extranet = 'https://planningservices.partners.extranet.microsoft.com/en';

/** The documents that started this project: the Japanese and Traditional Chinese editions of one article. */
export const article: Reference = {
  title: 'Software Assurance Planning Services in Partner Center',
  on: '2019-08-08',
};

/** The same article after the end of the program was announced. */
export const retirementNote: Reference = {
  title: 'Software Assurance Planning Services in Partner Center, retirement note',
  url: 'https://docs.microsoft.com/en-us/partner-center/software-assurance-dps',
  on: '2021-04-09',
};

/** What each engagement asks for; before this edition the page named no competencies. */
export const requirementsPage: Reference = {
  title: 'Eligibility requirements for Planning Services engagements',
  on: '2020-08-21',
};

/** The first edition of the same page, which no longer lists DTDPS and AZDPS. */
export const firstRequirementsPage: Reference = {
  title: 'Eligibility requirements for Planning Services engagements',
  on: '2020-02-02',
};

/** The guide of 2013 and 2014; the years are our reading, it bears no date. */
export const quickStartGuide: Reference = {
  title: 'SA Planning Services Partner Quick Start Guide (2013–14)',
  url: 'https://studylib.net/doc/5264540',
};

/** How vouchers are validated, reserved and redeemed; it names two anchors of the 180 days on one page. */
export const voucherTool: Reference = {
  title: 'Use the Voucher Validation and Redemption tool in Partner Center',
  on: '2019-07-10',
};

/** The extranet pages bear no date. */
export const processSummary: Reference = {
  title: 'Planning Services process summary',
  url: `${extranet}/Pages/Process-Summary.aspx`,
};

/** The process in full: reserve before the start, report before redeeming, the exceptions from the limit. */
export const process: Reference = {
  title: 'Planning Services process',
  url: `${extranet}/pages/process.aspx`,
};

/** Where "Create a claim" leads, and what comes before the first claim. */
export const getPaid: Reference = {
  title: 'Planning Services: get paid',
  url: `${extranet}/pages/getpaid.aspx`,
};

/** The program's frequently asked questions; question 20 is about the compliance training. */
export const faq: Reference = {
  title: 'Planning Services FAQ',
  url: `${extranet}/pages/faq.aspx`,
};

/** What most often costs a partner its payment. */
export const complianceOversights: Reference = {
  title: 'Planning Services: common compliance oversights',
  url: `${extranet}/DDPS/pages/NewsDetail.aspx?NewsItem=264`,
};

/** Lengths, scope and deliverables; a deck of about 2014 to 2016. */
export const policies: Reference = {
  title: 'Planning Services policies',
  url: 'https://studylib.net/doc/9819927',
};

/** That an engagement start can be changed; a voucher counts from its creation there, too. */
export const training: Reference = {
  title: 'Planning Services partner training, module 2 (August 2014)',
  url: 'https://studylib.net/doc/5261500',
};

/** How the payment tool is set up. */
export const paymentToolGuide: Reference = {
  title: 'SAVB Partner User Guide',
  url: 'https://docstoc.com/docs/84405109',
  on: '2010-03-01',
};

/** How a payment is requested in the tool. */
export const paymentToolTraining: Reference = {
  title: 'Software Assurance Voucher Benefit online tool, user training (about 2010)',
  url: 'https://slideplayer.com/slide/4837296',
};

/** The renewal of the membership that the programs are renewed with. */
export const membershipRenewal: Reference = {
  title: 'Renew your Microsoft Partner Network offers (March to September 2019)',
};

/** When to check the skills before a renewal. */
export const skillsReport: Reference = {
  title: 'Microsoft Partner Network skills report',
};

/** Where no source gives a figure. */
export const ownProposal: Reference = {
  title: 'Voucher Desk proposal, configuration may change it',
};
