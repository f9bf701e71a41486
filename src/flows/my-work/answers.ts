import type { Page } from '../../cards/page';
import type { FlowQuestion, Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import type { Ways } from '../../language/sentence/question-words';
import { loadWork } from './load-work';
import { myWorkPage, workRow } from './pages';

const TALK = ['thanks', 'ok', 'greeting', 'sorry', 'curse'] as const;

type Talk = (typeof TALK)[number];

const SAID: Readonly<Record<Talk, Ways>> = {
  thanks: {
    'en-US':
      '=thanks, =thank you, =thanks a lot, =thank you very much, =many thanks, =thx, =ty, =cheers, =ok thanks, =ok thank you, ' +
      '=ok. thanks, =thanks!, =perfect thanks, =great thanks, =thanks for your help, =thank you so much, =much appreciated',
    'ja-JP':
      '=ありがとう, =ありがとうございます, =ありがとうございました, =どうもありがとう, =どうもありがとうございます, =どうも, =助かりました, ' +
      '=助かります, =助かった, =感謝します, =サンキュー, =有難う, =有難うございます, =感謝',
    'zh-TW':
      '=謝謝, =謝謝你, =謝謝您, =感謝, =感謝您, =多謝, =謝啦, =謝了, =太感謝了, =非常感謝, =辛苦了, =谢谢, =唔該, =3q, =感恩, =感恩啦, =謝謝幫忙',
  },
  ok: {
    'en-US':
      '=ok, =okay, =k, =all right, =alright, =got it, =understood, =i see, =fine, =great, =good, =perfect, =nice, =cool, =sure, =done, ' +
      '=yes, =no, =yep, =sounds good, =will do, =bye, =goodbye, =see you',
    'ja-JP':
      '=ok, =了解, =了解です, =了解しました, =りょうかい, =承知しました, =承知です, =承知いたしました, =わかりました, =分かりました, =わかった, ' +
      '=はい, =いいえ, =なるほど, =オッケー, =かしこまりました, =大丈夫です, =大丈夫, =いいです, =では, =失礼します, =お疲れ様でした',
    'zh-TW':
      '=好, =好的, =好喔, =好啊, =收到, =了解, =知道了, =明白, =明白了, =瞭解, =可以, =是, =是的, =不是, =沒問題, =嗯, =嗯嗯, =行, =再見, =拜拜, =ok',
  },
  greeting: {
    'en-US': '=good morning, =good afternoon, =good evening, =morning, =hi there, =good day, =how are you',
    'ja-JP':
      '=おはよう, =おはようございます, =おはようございます!, =こんばんは, =お疲れ様です, =お疲れさまです, =お疲れ様, =お疲れさま, =お世話になっております, =お世話になります, =よろしくお願いします, =よろしくお願いいたします, =よろしく',
    'zh-TW': '=早, =早安, =午安, =晚安, =早上好, =下午好, =晚上好, =大家好, =您早, =辛苦啦',
  },
  sorry: {
    'en-US':
      '=sorry, =i am sorry, =my mistake, =my bad, =oops, =apologies, =excuse me, =pardon, =i’m sorry, =sorry about that, =wrong chat, =sorry wrong chat',
    'ja-JP':
      '=ごめん, =ごめんなさい, =すみません, =すいません, =申し訳ありません, =申し訳ございません, =失礼しました, =間違えました, =間違えた',
    'zh-TW':
      '=抱歉, =對不起, =不好意思, =不好意思啦, =抱歉抱歉, =失禮了, =我弄錯了, =打錯了, =搞錯了, =打錯字, =不好意思打錯字, =不好意思打錯了',
  },
  curse: {
    'en-US':
      '=damn, =damn it, =shit, =fuck, =fuck off, =wtf, =what the hell, =this sucks, =stupid bot, =useless, =stupid, =you are useless, =idiot, =crap, =something is wrong, =it does not work, =this does not work',
    'ja-JP':
      '=くそ, =クソ, =ちくしょう, =ばか, =馬鹿, =使えない, =使えねえ, =役に立たない, =ふざけるな, =うざい, =最悪, =もういい, =動かない, =おかしい, =むかつく',
    'zh-TW':
      '=爛透了, =笨蛋, =白痴, =沒用, =真沒用, =該死, =可惡, =搞什麼, =什麼鬼, =媽的, =靠, =煩死了, =出了點問題, =有問題, =壞了, =垃圾',
  },
};

/** A short word, and the most urgent of what waits. */
async function talkPage(turn: Turn, talk: Talk): Promise<Page> {
  const { words, actor } = turn;
  const [next] = await loadWork(turn, 1);
  return {
    title: words.t(`myWork.talk.${talk}`, { name: actor.name }),
    blocks: next
      ? [{ kind: 'text', text: words.t('myWork.talk.next'), subtle: true }, workRow(words, next)]
      : [{ kind: 'text', text: words.t('myWork.none') }],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** What people say to somebody, and what they ask when they do not know where to begin. */
export const workAnswers: readonly FlowQuestion[] = [
  ...TALK.map((talk): FlowQuestion => ({
    id: `myWork.${talk}`,
    kind: 'talk',
    asStatement: true,
    asked: SAID[talk],
    answer: (turn) => talkPage(turn, talk),
  })),
  {
    id: 'myWork.next',
    kind: 'next',
    asked: {
      'en-US':
        'what now, what next, what is next, what|where + should|shall|do + i|we + do|start|begin, what do i have to do, what is urgent, what is on today, what should i do, where do i start, anything + to do|urgent|today|waiting, what + today|tomorrow + do|have',
      'ja-JP':
        '何をすれば, 何をしたら, やること, 何から, 次は何, 明日の予定, 今日の予定, 予定は, 急ぎ, 何が残って, 何をやれば, やるべき',
      'zh-TW':
        '要做什麼, 要做的, 該做什麼, 做什麼, 下一步, 從哪裡開始, 從哪開始, 先做, 接下來, 有什麼要, 待辦, 要處理什麼, 急件, 今天要',
    },
    answer: (turn) => myWorkPage(turn),
  },
];
